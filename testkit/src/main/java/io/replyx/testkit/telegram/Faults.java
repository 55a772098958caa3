package io.replyx.testkit.telegram;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What goes wrong with one bot's next calls, by method. Safe for many threads. */
public final class Faults {
    private final Map<String, ArrayDeque<Fault>> next = new HashMap<>();
    private final Map<Long, String> forbidden = new HashMap<>();
    private final Map<Long, Long> moved = new HashMap<>();

    /** One call's misfortune. */
    public sealed interface Fault {
        record Status(int code, String description) implements Fault {}

        record RetryAfter(long seconds) implements Fault {}

        /** Patience is asked for in the header only. */
        record RetryAfterHeader(long seconds) implements Fault {}

        /** Nothing is carried out, and the line goes dead. */
        record ResetBefore() implements Fault {}

        /** It is carried out, and the line goes dead. */
        record ResetAfter() implements Fault {}

        /** It is carried out, and half of the answer arrives. */
        record HalfAnswer() implements Fault {}

        /** A gateway's page comes instead of an answer. */
        record Page(int status) implements Fault {}

        /** Carried out, and answered late. */
        record Slow(long millis) implements Fault {}
    }

    /** @param method as in the documentation, whatever its case */
    public synchronized void next(String method, Fault fault, int times) {
        var queue = next.computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ArrayDeque<>());
        for (int time = 0; time < times; time++) {
            queue.add(fault);
        }
    }

    /** The bot may not write in this chat any more. */
    public synchronized void forbid(long chat, String why) {
        forbidden.put(chat, why);
    }

    public synchronized void allow(long chat) {
        forbidden.remove(chat);
    }

    /** The group goes on under another id. */
    public synchronized void move(long chat, long to) {
        moved.put(chat, to);
    }

    synchronized Optional<Fault> take(String method) {
        return Optional.ofNullable(next.get(method)).map(ArrayDeque::poll);
    }

    synchronized Optional<ApiAnswer> refusal(long chat) {
        if (moved.containsKey(chat)) {
            return Optional.of(ApiAnswer.moved(moved.get(chat)));
        }
        return Optional.ofNullable(forbidden.get(chat)).map(why -> ApiAnswer.error(403, "Forbidden: " + why));
    }
}
