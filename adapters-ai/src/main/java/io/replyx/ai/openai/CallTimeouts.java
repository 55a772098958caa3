package io.replyx.ai.openai;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a provider is waited for.
 *
 * @param connect until the connection stands
 * @param firstByte until the first data of the answer; a local model may have to load first
 * @param betweenChunks from one piece of data to the next; comments that keep a connection alive do not count
 * @param total until the answer is complete
 */
public record CallTimeouts(Duration connect, Duration firstByte, Duration betweenChunks, Duration total) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public static final CallTimeouts DEFAULT = new CallTimeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(5));

    public CallTimeouts {
        Stream.of(connect, firstByte, betweenChunks, total).forEach(CallTimeouts::check);
    }

    private static void check(Duration deadline) {
        if (deadline.toMillis() < 1 || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a deadline is 1 ms to 1 hour, not " + deadline);
        }
    }
}
