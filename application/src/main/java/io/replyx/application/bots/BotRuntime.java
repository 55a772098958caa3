package io.replyx.application.bots;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.Subscription;
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

/**
 * What whoever runs bots needs of the core. The host brings threads and the way to Telegram; what is promised here survives
 * both.
 */
public interface BotRuntime {
    /** Names of leases: a living node, and a bot that a node runs. */
    String NODE = "node:";

    String BOT = "bot:";

    /** Who runs which bot. */
    Leases leases();

    /** Every bot that is meant to run, of all tenants. */
    @AcrossTenants
    List<BotRegistry.StartedBot> startedBots();

    /** Empty when it was stopped or removed meanwhile. */
    Optional<RunnableBot> load(BotRegistry.StartedBot started);

    /** Where to ask these bots' updates from. */
    List<Inbox.NextUpdate> next(Collection<BotId> bots);

    /** Stores what came, of many bots at once. Gives what is new; what this gives must be handled. */
    List<Inbox.NewUpdate> store(List<Inbox.Batch> batches);

    /** What these bots have not worked off, oldest first, and so many of each at most. */
    List<Inbox.Stored> pending(Collection<BotId> bots, int each);

    /** Hears of what came by webhook in this process, once it is stored. */
    void onArrival(Consumer<List<Inbox.NewUpdate>> listener);

    /**
     * Does what is to be done about an update.
     *
     * @return the dialog in which an answer is being written now, if one is
     * @throws io.replyx.domain.kernel.Refusal when it can be done only later: too many messages wait in the dialog
     */
    Optional<DialogId> handle(RunnableBot run, InboundEvent event);

    void finish(Collection<Inbox.Stored> updates);

    /** Hears of each delivery promised in this process, right after the commit. */
    Subscription onEnqueued(Consumer<Deliveries.Enqueued> listener);

    /** What these bots still have to say, oldest first, and so many of each at most. */
    @AcrossTenants
    List<Delivery> waiting(Collection<BotId> bots, int each);

    @AcrossTenants
    void record(Collection<Deliveries.Outcome> outcomes);

    /** What these bots said since then. */
    @AcrossTenants
    List<Deliveries.Recent> sentSince(Collection<BotId> bots, Instant since);

    @AcrossTenants
    void report(Collection<BotStatus> statuses);

    /** Forgets what nobody needs any more, a few thousand of each at most. @return how many */
    @AcrossTenants
    int purge(Instant before);

    /** Hears the answers that are written in a dialog grow. The listener must not block. */
    Subscription follow(TenantId tenant, DialogId dialog, Consumer<LiveEvent> listener);
}
