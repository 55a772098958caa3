package io.replyx.testkit.contract;

import io.replyx.application.dialogs.LiveEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What a subscriber heard, whether at once or after a way over the network. */
final class ReceivedEvents {
    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<LiveEvent> events = new LinkedBlockingQueue<>();

    void hear(LiveEvent event) {
        events.add(event);
    }

    LiveEvent next() {
        try {
            return Optional.ofNullable(events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("nothing was heard"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    List<LiveEvent> next(int count) {
        return IntStream.range(0, count).mapToObj(_ -> next()).toList();
    }
}
