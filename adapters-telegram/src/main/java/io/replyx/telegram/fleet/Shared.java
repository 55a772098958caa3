package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.BotWork;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.inbound.IncomingUpdates;
import io.replyx.telegram.inbound.Load;
import io.replyx.telegram.outbound.Speech;
import io.replyx.telegram.outbound.Timers;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** What all bots of a process have in common. */
final class Shared implements AutoCloseable {
    final BotWork work;
    final BotApi api;
    final FleetConfig config;
    final BotTraffic traffic;
    final InstantSource clock;
    final IncomingUpdates incoming;
    final Speech speech;
    final Timers timers = new Timers();
    final Load load = new Load();

    /** Has a permit when something is missing that the store may have. */
    final Semaphore missing = new Semaphore(0);

    /** First questions at the same time: bots that follow find connections that they may share. */
    final Semaphore firsts = new Semaphore(16);

    final Semaphore places;
    final Combiner<Inbox.Batch, List<Inbox.Arrival>> inbox;
    final Marks<List<Inbox.Stored>> finished;
    final Marks<Deliveries.Outcome> outcomes;

    Shared(BotWork work, BotApi api, FleetConfig config, BotTraffic traffic, InstantSource clock) {
        this.work = work;
        this.api = api;
        this.config = config;
        this.traffic = traffic;
        this.clock = clock;
        this.incoming = new IncomingUpdates(api);
        this.speech = new Speech(api);
        this.places = new Semaphore(config.atOnce(), true);
        this.inbox = new Combiner<>("telegram-inbox", work::store);
        this.finished = new Marks<>("telegram-finished", Shared.finish(work));
        this.outcomes = new Marks<>("telegram-outcomes", all -> work.record(latest(all)));
    }

    private static Consumer<List<List<Inbox.Stored>>> finish(BotWork work) {
        return all -> work.finish(all.stream().flatMap(List::stream).toList());
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
