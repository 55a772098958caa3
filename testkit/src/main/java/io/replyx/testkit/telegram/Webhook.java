package io.replyx.testkit.telegram;

import io.replyx.testkit.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Brings a bot's updates to where it wants them: in a chat one after the other, again and again until it is said "done". */
final class Webhook {
    private final Rules rules;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, ArrayDeque<String>> chats = new HashMap<>();
    private String url = "";
    private String secret = "";
    private String lastError = "";
    private long lastErrorAt;
    private long generation;

    Webhook(Rules rules) {
        this.rules = rules;
    }

    boolean isSet() {
        lock.lock();
        try {
            return !url.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    Answer open(Call call, Map<Long, String> waiting) {
        lock.lock();
        try {
            generation++;
            url = call.text("url");
            secret = call.text("secret_token");
            if (!url.isEmpty()) {
                waiting.values().forEach(json -> take(0, json));
                waiting.clear();
            }
            return Answer.ok("true");
        } finally {
            lock.unlock();
        }
    }

    /** What it had not brought yet is lost to this server: those who delete it ask by themselves from now on. */
    Answer delete() {
        lock.lock();
        try {
            generation++;
            url = "";
            return Answer.ok("true");
        } finally {
            lock.unlock();
        }
    }

    Answer info() {
        lock.lock();
        try {
            var error = lastError.isEmpty()
                    ? ""
                    : ",\"last_error_date\":" + lastErrorAt + ",\"last_error_message\":" + Json.quote(lastError);
            return Answer.ok("{\"url\":" + Json.quote(url)
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
    boolean take(long chat, String json) {
        lock.lock();
        try {
            if (url.isEmpty()) {
                return false;
            }
            var queue = chats.get(chat);
            if (queue == null) {
                queue = new ArrayDeque<>();
                chats.put(chat, queue);
                long mine = generation;
                Thread.ofVirtual().name("fake-telegram-webhook").start(() -> bring(chat, mine));
            }
            queue.add(json);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void bring(long chat, long mine) {
        var pause = Duration.ZERO;
        try {
            for (var next = head(chat, mine); !next.isEmpty(); next = head(chat, mine)) {
                Thread.sleep(pause);
                if (post(next)) {
                    done(chat);
                    pause = Duration.ZERO;
                } else {
                    pause = pause.isZero() ? rules.webhookRetry() : pause.multipliedBy(2);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String head(long chat, long mine) {
        lock.lock();
        try {
            var queue = chats.get(chat);
            if (queue == null || queue.isEmpty() || mine != generation) {
                chats.remove(chat);
                return "";
            }
            return queue.element();
        } finally {
            lock.unlock();
        }
    }

    private void done(long chat) {
        lock.lock();
        try {
            var queue = chats.get(chat);
            if (queue != null) {
                queue.poll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean post(String json) {
        var target = URI.create(url);
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            var head = "POST " + target.getRawPath() + " HTTP/1.1\r\nHost: " + target.getRawAuthority()
                    + "\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: " + secret
                    + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write((head + json).getBytes(StandardCharsets.UTF_8));
            return isDone(socket.getInputStream());
        } catch (IOException unreachable) {
            return failed("Connection refused");
        }
    }

    private boolean isDone(InputStream in) throws IOException {
        var answer = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
        boolean done = answer.length() == 12 && answer.charAt(9) == '2';
        return done || failed("Wrong response from the webhook: " + answer.substring(Math.min(9, answer.length())));
    }

    private boolean failed(String why) {
        lock.lock();
        try {
            lastError = why;
            lastErrorAt = Instant.now().getEpochSecond();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
