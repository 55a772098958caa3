package io.replyx.telegram.outbound;

import io.replyx.application.bots.port.Deliveries.Enqueued;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.kernel.ChatId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** What waits in the chats of one bot. Guarded by its sender's lock. */
final class BotSendQueue {
    private final LinkedHashMap<ChatId, ChatQueue> chats = new LinkedHashMap<>();
    private final RecentIds recent = new RecentIds();

    /** Whether everything that comes before it in its chat is known here. */
    boolean isNext(Enqueued enqueued) {
        return enqueued.after().map(recent::knows).orElse(true);
    }

    /** What it has or had a short while ago is recognised. */
    void add(Delivery delivery, long now) {
        if (recent.add(delivery.id())) {
            queue(delivery.chat()).add(ChatQueue.Waiting.of(delivery, now));
        }
    }

    private ChatQueue queue(ChatId chat) {
        return chats.computeIfAbsent(chat, ChatQueue::new);
    }

    /** Chats in which something waits and nothing is being said, those that were not served for longest first. */
    List<ChatQueue> ready() {
        return chats.values().stream().filter(ChatQueue::isReady).toList();
    }

    /** Whoever is served goes to the end, so that no chat waits for ever behind the others. */
    ChatQueue.Waiting begin(ChatQueue queue) {
        chats.remove(queue.chat());
        chats.put(queue.chat(), queue);
        return queue.begin();
    }

    void end(ChatQueue queue) {
        queue.end();
        if (queue.isEmpty()) {
            chats.remove(queue.chat());
        }
    }

    /** The whole queue goes on in another chat. */
    void move(ChatQueue queue, ChatId to, long now) {
        queue.takeAll().forEach(each -> queue(to).add(each.with(each.delivery().to(to), now)));
    }

    /** It is noted what became of it. */
    void forget(Delivery delivery, Instant now) {
        recent.leave(delivery.id(), now);
    }

    int size() {
        return chats.values().stream().mapToInt(ChatQueue::size).sum();
    }
}
