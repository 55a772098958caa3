package io.replyx.application.bots;

import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.bots.FailedDelivery;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;

/** Lists what never reached a bot's customers, the latest first: they may be reached another way. Kept for a day. */
public final class ListFailedDeliveries implements UseCase<ListFailedDeliveries.Query, Slice<FailedDelivery>> {
    private final Transactions transactions;
    private final Bots bots;
    private final Deliveries deliveries;

    public record Query(BotId id, Slice.Request slice) {}

    ListFailedDeliveries(Transactions transactions, Bots bots, Deliveries deliveries) {
        this.transactions = transactions;
        this.bots = bots;
        this.deliveries = deliveries;
    }

    @Override
    public Slice<FailedDelivery> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_BOTS);
        return transactions.inTenant(tenant, () -> {
            var bot = bots.require(tenant, query.id());
            return deliveries.undelivered(tenant, bot.id(), query.slice());
        });
    }
}
