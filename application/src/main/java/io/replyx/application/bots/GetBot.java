package io.replyx.application.bots;

import io.replyx.application.bots.port.Bots;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;

/** Shows one bot, and what it does right now. */
public final class GetBot implements UseCase<GetBot.Query, BotView> {
    private final Transactions transactions;
    private final Bots bots;
    private final BotViewLoader views;

    public record Query(BotId id) {}

    GetBot(Transactions transactions, Bots bots, BotViewLoader views) {
        this.transactions = transactions;
        this.bots = bots;
        this.views = views;
    }

    @Override
    public BotView handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_BOTS);
        return transactions.inTenant(tenant, () -> views.view(bots.require(tenant, query.id())));
    }
}
