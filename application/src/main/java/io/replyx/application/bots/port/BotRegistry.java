package io.replyx.application.bots.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which bots are to run, of all tenants, and what became of it. Those who run them read it again and again. */
public interface BotRegistry {

    /** @param version of the bot: who runs an older one begins anew */
    record StartedBot(TenantId tenant, BotId bot, long version) {}

    /** Every started bot. */
    @AcrossTenants
    List<StartedBot> started();

    /** Whose bot it is; empty for an unknown or removed one. */
    @AcrossTenants
    Optional<TenantId> ownerOf(BotId bot);

    /** The latest word on each bot counts. One on a bot that is gone is dropped. */
    @AcrossTenants
    void report(Collection<BotStatus> statuses);

    /** What was last reported of every bot that exists. */
    @AcrossTenants
    List<BotStatus> reported();

    /** What was last reported of these bots of the tenant; nothing for one of which nothing was. */
    List<BotStatus> statuses(TenantId tenant, Collection<BotId> bots);
}
