package io.replyx.telegram.outbound;

import io.replyx.domain.bots.Delivery;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.text.FormattedText;
import io.replyx.telegram.text.Markdown;
import io.replyx.telegram.text.MessageSplitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What waits for one chat, in the order of its positions. Guarded by its sender's lock. */
final class ChatQueue {
    private final ChatId chat;
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private boolean busy;

    /** @param since by the monotonic clock, in nanoseconds */
    record Waiting(Delivery delivery, List<FormattedText> pieces, long since) {
        static Waiting of(Delivery delivery, long now) {
            return new Waiting(
                    delivery,
                    MessageSplitter.of(Markdown.parse(delivery.outgoing().text())),
                    now);
        }

        boolean isWhole() {
            return delivery.progress().parts() >= pieces.size();
        }

        FormattedText next() {
            return pieces.get(delivery.progress().parts());
        }

        boolean isLast() {
            return delivery.progress().parts() == pieces.size() - 1;
        }

        Waiting with(Delivery changed, long now) {
            return new Waiting(changed, pieces, now);
        }
    }

    ChatQueue(ChatId chat) {
        this.chat = chat;
    }

    ChatId chat() {
        return chat;
    }

    void add(Waiting item) {
        waiting.put(item.delivery().position(), item);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean isReady() {
        return !busy && !waiting.isEmpty();
    }

    Waiting head() {
        return waiting.firstEntry().getValue();
    }

    /** Nanoseconds until its first may be said. */
    long untilDue(Instant now) {
        return Math.max(
                0, Duration.between(now, head().delivery().progress().dueAt()).toNanos());
    }

    Waiting begin() {
        busy = true;
        return head();
    }

    void end() {
        busy = false;
    }

    void drop(Delivery delivery) {
        waiting.remove(delivery.position());
    }

    /** Empties it. */
    List<Waiting> takeAll() {
        var all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }

    int size() {
        return waiting.size();
    }
}
