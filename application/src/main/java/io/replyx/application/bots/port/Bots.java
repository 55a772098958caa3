package io.replyx.application.bots.port;

import io.replyx.application.kernel.Slice;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** A tenant's bots. */
public interface Bots {
    /** Empty for an unknown id, a removed one, and another tenant's id alike. */
    Optional<Bot> find(TenantId tenant, BotId id);

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_bot} where {@link #find} is empty */
    default Bot require(TenantId tenant, BotId id) {
        return find(tenant, id).orElseThrow(() -> BotRefusal.UNKNOWN_BOT.refusal("id", id));
    }

    /** Newest first; removed ones are left out. */
    Slice<Bot> list(TenantId tenant, Slice.Request request);

    /** @throws io.replyx.domain.kernel.Refusal {@code bot_taken} when the account serves another bot, of whatever tenant */
    void add(Bot bot);

    /**
     * @throws io.replyx.application.kernel.StaleState when the stored version is not {@code bot.version()}
     * @throws io.replyx.domain.kernel.Refusal like {@link #add}
     */
    void save(Bot bot);

    /** It is not found or listed any more, its account is free, its secrets are gone. Removing twice is harmless. */
    void remove(TenantId tenant, BotId id);
}
