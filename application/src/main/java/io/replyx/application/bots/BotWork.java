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

/**
 * What whoever runs bots needs of the core. The host brings threads and the way to Telegram; what is promised here survives
 * both.
 */
public final class BotWork {
    /** Names of leases: a living node, and a bot that a node runs. */
    public static final String NODE = "node:";

    public static final String BOT = "bot:";

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

    BotWork(
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

    /** Who runs which bot. */
    public Leases leases() {
        return leases;
    }

    /** Every bot that is meant to run, of all tenants. */
    @AcrossTenants
    public List<Duties.Duty> duties() {
        return transactions.acrossTenants(duties::all);
    }

    /** Empty when it was stopped or removed meanwhile. */
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

    /** Where to ask these bots' updates from. */
    public List<Inbox.NextUpdate> next(Collection<BotId> bots) {
        return inbox.next(bots);
    }

    /** Stores what came, of many bots at once. Gives what is new; what this gives must be handled. */
    public List<Inbox.Stored> store(List<Inbox.Batch> batches) {
        return inbox.store(batches);
    }

    /** What these bots have not worked off, oldest first. */
    public List<Inbox.Stored> unfinished(Collection<BotId> bots, int limit) {
        return inbox.unfinished(bots, limit);
    }

    /** Hears of what came by webhook in this process, once it is stored. */
    public void onArrival(Consumer<List<Inbox.Stored>> listener) {
        arrivals.listen(listener);
    }

    /**
     * Does what is to be done about an update.
     *
     * @return the dialog in which an answer is being written now, if one is
     * @throws io.replyx.domain.kernel.Refusal when it can be done only later: too many messages wait in the dialog
     */
    public Optional<DialogId> handle(BotRun run, Incoming incoming) {
        return handling.handle(run, incoming);
    }

    public void finish(Collection<Inbox.Stored> updates) {
        inbox.finish(updates);
    }

    /** Hears of each delivery promised in this process, right after the commit. */
    public Deliveries.Listening onPromised(Consumer<Delivery> listener) {
        return deliveries.onPromised(listener);
    }

    /** What these bots still have to say, oldest first. */
    @AcrossTenants
    public List<Delivery> waiting(Collection<BotId> bots, int limit) {
        return transactions.acrossTenants(() -> deliveries.waiting(bots, limit));
    }

    @AcrossTenants
    public void record(Collection<Deliveries.Outcome> outcomes) {
        transactions.runAcrossTenants(() -> deliveries.record(outcomes));
    }

    /** What these bots said since then. */
    @AcrossTenants
    public List<Deliveries.Recent> sentSince(Collection<BotId> bots, Instant since) {
        return transactions.acrossTenants(() -> deliveries.sentSince(bots, since));
    }

    @AcrossTenants
    public void report(Collection<BotStatus> statuses) {
        transactions.runAcrossTenants(() -> duties.report(statuses));
    }

    /** Forgets what nobody needs any more, a few thousand of each at most. @return how many */
    @AcrossTenants
    public int forget(Instant before) {
        return inbox.forget(before) + transactions.acrossTenants(() -> deliveries.forget(before));
    }

    /** Hears the answers that are written in a dialog grow. The listener must not block. */
    public LiveFeed.Subscription follow(TenantId tenant, DialogId dialog, Consumer<LiveEvent> listener) {
        return live.subscribe(tenant, dialog, listener);
    }
}
