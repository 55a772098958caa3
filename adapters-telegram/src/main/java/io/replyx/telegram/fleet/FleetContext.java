package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotRuntime;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.inbound.InboundBackpressure;
import io.replyx.telegram.inbound.UpdateMapper;
import io.replyx.telegram.outbound.TelegramMessages;
import io.replyx.telegram.outbound.TimerScheduler;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** What all bots of a process have in common. */
final class FleetContext implements AutoCloseable {
    final BotRuntime runtime;
    final BotApi api;
    final FleetConfig config;
    final BotMetrics metrics;
    final InstantSource clock;
    final UpdateMapper mapper;
    final TelegramMessages messages;
    final TimerScheduler timers = new TimerScheduler();
    final InboundBackpressure backpressure = new InboundBackpressure();

    /** Has a permit when something is missing that the store may have. */
    final Semaphore missing = new Semaphore(0);

    /** First questions at the same time: bots that follow find connections that they may share. */
    final Semaphore firsts = new Semaphore(16);

    final Semaphore places;
    final GroupCommit<Inbox.Batch, List<Inbox.NewUpdate>> inbox;
    final WriteBehindQueue<List<Inbox.Stored>> finished;
    final WriteBehindQueue<Deliveries.Outcome> outcomes;

    FleetContext(BotRuntime runtime, BotApi api, FleetConfig config, BotMetrics metrics, InstantSource clock) {
        this.runtime = runtime;
        this.api = api;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.mapper = new UpdateMapper(api);
        this.messages = new TelegramMessages(api);
        this.places = new Semaphore(config.atOnce(), true);
        this.inbox = new GroupCommit<>("telegram-inbox", runtime::store);
        this.finished = new WriteBehindQueue<>("telegram-finished", FleetContext.finish(runtime));
        this.outcomes = new WriteBehindQueue<>("telegram-outcomes", all -> runtime.record(latest(all)));
    }

    private static Consumer<List<List<Inbox.Stored>>> finish(BotRuntime runtime) {
        return all -> runtime.finish(all.stream().flatMap(List::stream).toList());
    }

    /** Of several words on one delivery the last one counts. */
    private static List<Deliveries.Outcome> latest(List<Deliveries.Outcome> all) {
        var latest = new LinkedHashMap<UUID, Deliveries.Outcome>();
        all.forEach(outcome -> latest.put(outcome.delivery().id(), outcome));
        return List.copyOf(latest.values());
    }

    @Override
    public void close() {
        inbox.close();
        finished.close();
        outcomes.close();
        timers.close();
    }
}
