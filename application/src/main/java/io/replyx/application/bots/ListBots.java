package io.replyx.application.bots;

import io.replyx.application.bots.port.Bots;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.Right;

/** Lists a tenant's bots, newest first. */
public final class ListBots implements UseCase<ListBots.Query, Slice<BotView>> {
    private final Transactions transactions;
    private final Bots bots;
    private final BotViewLoader views;

    public record Query(Slice.Request slice) {}

    ListBots(Transactions transactions, Bots bots, BotViewLoader views) {
        this.transactions = transactions;
        this.bots = bots;
        this.views = views;
    }

    @Override
    public Slice<BotView> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_BOTS);
        return transactions.inTenant(tenant, () -> {
            var found = bots.list(tenant, query.slice());
            return new Slice<>(views.views(tenant, found.items()), found.next());
        });
    }
}
