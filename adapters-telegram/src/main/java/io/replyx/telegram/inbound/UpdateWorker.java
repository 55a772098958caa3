package io.replyx.telegram.inbound;

import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.kernel.Refusal;
import io.replyx.telegram.inbound.ChatQueues.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands updates to the core, again and again until it takes them. */
public final class UpdateWorker implements ChatQueueWorkers.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateWorker.class);

    /** The parts of an album come one by one, within a moment. */
    private static final Duration ALBUM = Duration.ofSeconds(1);

    private static final Duration FIRST_REST = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    /** Tries before an update that the core breaks over makes room for the next; it stays stored. */
    private static final int MOST_DEFECTS = 5;

    private final RunnableBot run;
    private final UpdateMapper mapper;
    private final Core core;

    /** Where updates go. */
    public interface Core {
        /** @throws Refusal when it can be taken only later */
        void handle(InboundEvent event);

        void finish(List<Inbox.Stored> updates);

        /** They are left in the store, for another day. */
        void giveUp(List<Inbox.Stored> updates);

        /** A button's press was heard. */
        void acknowledge(InboundEvent.ButtonPressed pressed);
    }

    public UpdateWorker(RunnableBot run, UpdateMapper mapper, Core core) {
        this.run = run;
        this.mapper = mapper;
        this.core = core;
    }

    @Override
    public void work(Lane lane) throws InterruptedException {
        var parts = together(lane);
        var rest = new Rest();
        int defects = 0;
        while (!lane.isStopped()) {
            try {
                handle(parts);
                core.finish(parts);
                lane.take(parts);
                return;
            } catch (Refusal | Unavailable later) {
                rest.take(lane);
            } catch (RuntimeException defect) {
                defects++;
                LOG.error(
                        "Bot {} broke over update {}",
                        run.bot(),
                        parts.getFirst().update().id(),
                        defect);
                if (defects >= MOST_DEFECTS) {
                    core.giveUp(parts);
                    lane.take(parts);
                    return;
                }
                rest.take(lane);
            }
        }
    }

    private void handle(List<Inbox.Stored> parts) {
        var told = mapper.of(run.account(), parts);
        core.handle(told);
        if (told instanceof InboundEvent.ButtonPressed pressed) {
            core.acknowledge(pressed);
        }
    }

    /** The head of the lane; of an album all parts that came. */
    private List<Inbox.Stored> together(Lane lane) throws InterruptedException {
        var head = lane.head();
        if (!head.update().json().contains("media_group_id")) {
            return List.of(head);
        }
        var album = mapper.albumOf(head);
        var parts = parts(lane, album);
        while (parts.size() == lane.all().size() && lane.awaitMore(parts.size(), ALBUM.toNanos())) {
            parts = parts(lane, album);
        }
        return parts;
    }

    private List<Inbox.Stored> parts(Lane lane, Optional<String> album) {
        return lane.all().stream()
                .takeWhile(each -> mapper.albumOf(each).equals(album))
                .toList();
    }

    /** Waits longer each time; whoever stops the bot ends the waiting. */
    private static final class Rest {
        private Duration next = FIRST_REST;

        void take(Lane lane) throws InterruptedException {
            boolean _ = lane.awaitMore(Integer.MAX_VALUE, TimeUnit.MILLISECONDS.toNanos(next.toMillis()));
            next = next.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : next.multipliedBy(2);
        }
    }
}
