package io.replyx.testkit.telegram;

import io.replyx.testkit.http.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings a bot's updates to where it wants them: in a chat one after the other, again and again until it is said "done". One that
 * is set anew goes on at once with what waits.
 */
final class FakeWebhook {
    private final FakeTelegramConfig config;
    private final Balancer balancer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, ArrayDeque<Pending>> chats = new HashMap<>();
    private WebhookTarget target = new WebhookTarget("", "");
    private String lastError = "";
    private long lastErrorAt;

    FakeWebhook(FakeTelegramConfig config, Balancer balancer) {
        this.config = config;
        this.balancer = balancer;
    }

    boolean isSet() {
        lock.lock();
        try {
            return !target.isNone();
        } finally {
            lock.unlock();
        }
    }

    /** @param url empty when there is to be none */
    void retarget(String url, String secret) {
        lock.lock();
        try {
            target = new WebhookTarget(url, secret);
            lastError = "";
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Empties it. @return what was not brought yet; what is on its way may arrive all the same */
    List<Pending> takeAll() {
        lock.lock();
        try {
            var all = chats.values().stream().flatMap(ArrayDeque::stream).toList();
            chats.clear();
            changed.signalAll();
            return all;
        } finally {
            lock.unlock();
        }
    }

    ApiAnswer info() {
        lock.lock();
        try {
            var error = lastError.isEmpty()
                    ? ""
                    : ",\"last_error_date\":" + lastErrorAt + ",\"last_error_message\":" + JsonValue.quote(lastError);
            return ApiAnswer.ok("{\"url\":" + JsonValue.quote(target.url())
                    + ",\"has_custom_certificate\":false,\"pending_update_count\":" + pending() + error + "}");
        } finally {
            lock.unlock();
        }
    }

    int pending() {
        lock.lock();
        try {
            return chats.values().stream().mapToInt(ArrayDeque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether there is a webhook, which has taken it */
    boolean take(Pending update) {
        lock.lock();
        try {
            if (target.isNone()) {
                return false;
            }
            chats.computeIfAbsent(update.chat(), this::open).add(update);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private ArrayDeque<Pending> open(long chat) {
        var queue = new ArrayDeque<Pending>();
        Thread.ofVirtual().name("fake-telegram-webhook").start(() -> bring(chat, queue));
        return queue;
    }

    /** Until the queue is empty, or is not the chat's any more. */
    private void bring(long chat, ArrayDeque<Pending> queue) {
        var pause = config.webhookRetry();
        try {
            while (goesOn(chat, queue)) {
                pause = bringFirst(queue, pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goesOn(long chat, ArrayDeque<Pending> queue) {
        lock.lock();
        try {
            if (!queue.equals(chats.get(chat))) {
                return false;
            }
            return !queue.isEmpty() || !chats.remove(chat, queue);
        } finally {
            lock.unlock();
        }
    }

    /** @return the pause after the next failure */
    private Duration bringFirst(ArrayDeque<Pending> queue, Duration pause) throws InterruptedException {
        var tried = targetNow();
        var first = firstOf(queue);
        var error = tried.bring(first.json(), balancer);
        if (error.isEmpty()) {
            done(queue, first);
            return config.webhookRetry();
        }
        return rest(tried, error.get(), pause) ? pause.multipliedBy(2) : config.webhookRetry();
    }

    private WebhookTarget targetNow() {
        lock.lock();
        try {
            return target;
        } finally {
            lock.unlock();
        }
    }

    private Pending firstOf(ArrayDeque<Pending> queue) {
        lock.lock();
        try {
            return queue.element();
        } finally {
            lock.unlock();
        }
    }

    private void done(ArrayDeque<Pending> queue, Pending update) {
        lock.lock();
        try {
            queue.remove(update);
        } finally {
            lock.unlock();
        }
    }

    /** @return false when it was set anew meanwhile: what went wrong before that counts no more */
    private boolean rest(WebhookTarget tried, String error, Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        lock.lock();
        try {
            if (tried.equals(target)) {
                lastError = error;
                lastErrorAt = Instant.now().getEpochSecond();
            }
            while (tried.equals(target) && end - System.nanoTime() > 0) {
                boolean _ = changed.awaitNanos(end - System.nanoTime()) > 0;
            }
            return tried.equals(target);
        } finally {
            lock.unlock();
        }
    }
}
