package io.replyx.application.bots;

import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Duties;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.Incoming;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps all of it in the stores. */
final class StoredBotWork implements BotWork {
    private final Transactions transactions;
    private final Bots bots;
    private final Duties duties;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final BotSecretBox secrets;
    private final Arrivals arrivals;
    private final UpdateHandling handling;
    private final LiveFeed live;
    private final Leases leases;

    StoredBotWork(
            Transactions transactions,
            Bots bots,
            Duties duties,
            Inbox inbox,
            Deliveries deliveries,
            BotSecretBox secrets,
            Arrivals arrivals,
            UpdateHandling handling,
            LiveFeed live,
            Leases leases) {
        this.transactions = transactions;
        this.bots = bots;
        this.duties = duties;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.arrivals = arrivals;
        this.handling = handling;
        this.live = live;
        this.leases = leases;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    @AcrossTenants
    public List<Duties.Duty> duties() {
        return transactions.acrossTenants(duties::all);
    }

    @Override
    public Optional<BotRun> load(Duties.Duty duty) {
        return transactions
                .inTenant(duty.tenant(), () -> bots.find(duty.tenant(), duty.bot()))
                .filter(bot -> bot.started())
                .map(bot -> new BotRun(
                        bot.tenant(),
                        bot.id(),
                        bot.version(),
                        bot.account(),
                        secrets.token(bot),
                        secrets.webhook(bot),
                        bot.intake()));
    }

    @Override
    public List<Inbox.NextUpdate> next(Collection<BotId> bots) {
        return inbox.next(bots);
    }

    @Override
    public List<Inbox.Arrival> store(List<Inbox.Batch> batches) {
        return inbox.store(batches);
    }

    @Override
    public List<Inbox.Stored> unfinished(Collection<BotId> bots, int each) {
        return inbox.unfinished(bots, each);
    }

    @Override
    public void onArrival(Consumer<List<Inbox.Arrival>> listener) {
        arrivals.listen(listener);
    }

    @Override
    public Optional<DialogId> handle(BotRun run, Incoming incoming) {
        return handling.handle(run, incoming);
    }

    @Override
    public void finish(Collection<Inbox.Stored> updates) {
        inbox.finish(updates);
    }

    @Override
    public Deliveries.Listening onPromised(Consumer<Deliveries.Promised> listener) {
        return deliveries.onPromised(listener);
    }

    @Override
    @AcrossTenants
    public List<Delivery> waiting(Collection<BotId> bots, int each) {
        return transactions.acrossTenants(() -> deliveries.waiting(bots, each));
    }

    @Override
    @AcrossTenants
    public void record(Collection<Deliveries.Outcome> outcomes) {
        transactions.withPriority().runAcrossTenants(() -> deliveries.record(outcomes));
    }

    @Override
    @AcrossTenants
    public List<Deliveries.Recent> sentSince(Collection<BotId> bots, Instant since) {
        return transactions.acrossTenants(() -> deliveries.sentSince(bots, since));
    }

    @Override
    @AcrossTenants
    public void report(Collection<BotStatus> statuses) {
        transactions.runAcrossTenants(() -> duties.report(statuses));
    }

    @Override
    @AcrossTenants
    public int forget(Instant before) {
        return inbox.forget(before)
                + leases.forget(before)
                + transactions.acrossTenants(() -> deliveries.forget(before));
    }

    @Override
    public LiveFeed.Subscription follow(TenantId tenant, DialogId dialog, Consumer<LiveEvent> listener) {
        return live.subscribe(tenant, dialog, listener);
    }
}
