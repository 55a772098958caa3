package io.replyx.application.bots.port;

import io.replyx.application.kernel.TenantStore;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;

/**
 * A tenant's bots. An account serves one bot of the whole installation: adding or saving a second one is refused as
 * {@code bot_taken}. The account of a removed bot is free, and its secrets are gone.
 */
public interface Bots extends TenantStore<BotId, Bot> {
    @Override
    default BotRefusal unknown() {
        return BotRefusal.UNKNOWN_BOT;
    }
}
