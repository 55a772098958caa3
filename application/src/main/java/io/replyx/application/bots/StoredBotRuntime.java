package io.replyx.application.bots;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.Subscription;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps all of it in the stores. */
final class StoredBotRuntime implements BotRuntime {
    private final Transactions transactions;
    private final Bots bots;
    private final BotRegistry registry;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final BotSecretsCipher secrets;
    private final UpdateNotifier notifier;
    private final UpdateHandler handler;
    private final LiveFeed live;
    private final Leases leases;

    StoredBotRuntime(
            Transactions transactions,
            BotStores stores,
            Leases leases,
            BotSecretsCipher secrets,
            UpdateNotifier notifier,
            UpdateHandler handler,
            LiveFeed live) {
        this.transactions = transactions;
        this.bots = stores.bots();
        this.registry = stores.registry();
        this.inbox = stores.inbox();
        this.deliveries = stores.deliveries();
        this.secrets = secrets;
        this.notifier = notifier;
        this.handler = handler;
        this.live = live;
        this.leases = leases;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    @AcrossTenants
    public List<BotRegistry.StartedBot> startedBots() {
        return transactions.acrossTenants(registry::started);
    }

    @Override
    public Optional<RunnableBot> load(BotRegistry.StartedBot started) {
        return transactions
                .inTenant(started.tenant(), () -> bots.find(started.tenant(), started.bot()))
                .filter(bot -> bot.started())
                .map(bot -> new RunnableBot(
                        bot.tenant(),
                        bot.id(),
                        bot.version(),
                        bot.account(),
                        secrets.token(bot),
                        secrets.webhook(bot),
                        bot.updateMode()));
    }

    @Override
    public List<Inbox.NextUpdate> next(Collection<BotId> bots) {
        return inbox.next(bots);
    }

    @Override
    public List<Inbox.NewUpdate> store(List<Inbox.Batch> batches) {
        return inbox.store(batches);
    }

    @Override
    public List<Inbox.Stored> pending(Collection<BotId> bots, int each) {
        return inbox.pending(bots, each);
    }

    @Override
    public void onArrival(Consumer<List<Inbox.NewUpdate>> listener) {
        notifier.listen(listener);
    }

    @Override
    public Optional<DialogId> handle(RunnableBot run, InboundEvent event) {
        return handler.handle(run, event);
    }

    @Override
    public void finish(Collection<Inbox.Stored> updates) {
        inbox.finish(updates);
    }

    @Override
    public Subscription onEnqueued(Consumer<Deliveries.Enqueued> listener) {
        return deliveries.onEnqueued(listener);
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
        transactions.runAcrossTenants(() -> registry.report(statuses));
    }

    @Override
    @AcrossTenants
    public int purge(Instant before) {
        return inbox.purge(before) + leases.purge(before) + transactions.acrossTenants(() -> deliveries.purge(before));
    }

    @Override
    public Subscription follow(TenantId tenant, DialogId dialog, Consumer<LiveEvent> listener) {
        return live.subscribe(tenant, dialog, listener);
    }
}
