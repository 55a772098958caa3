package io.replyx.application.bots;

import io.replyx.application.bots.port.Bots;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.util.function.UnaryOperator;

/** Reads a bot, changes it and saves it, in one transaction. Whoever runs it sees the new version, and begins anew. */
final class BotUpdate {
    private final Transactions transactions;
    private final Bots bots;
    private final BotViewLoader views;

    BotUpdate(Transactions transactions, Bots bots, BotViewLoader views) {
        this.transactions = transactions;
        this.bots = bots;
        this.views = views;
    }

    BotView edit(TenantId tenant, BotId id, UnaryOperator<Bot> change) {
        try {
            return transactions.inTenant(tenant, () -> {
                bots.save(change.apply(bots.require(tenant, id)));
                return views.view(bots.require(tenant, id));
            });
        } catch (StaleState raced) {
            throw AccessRefusal.CHANGED_MEANWHILE.refusal();
        }
    }
}
