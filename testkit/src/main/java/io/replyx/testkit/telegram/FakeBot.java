package io.replyx.testkit.telegram;

import io.replyx.testkit.http.Json;
import io.replyx.testkit.telegram.Violations.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One bot, as Telegram has it: what was written to it, what it said, and what goes wrong with it. */
public final class FakeBot {
    private static final int LONGEST_TEXT = 4_096;

    /** A question from further ahead than this is answered from the beginning. */
    private static final int AHEAD = 10;

    private final long id;
    private final Rules rules;
    private final Violations violations;
    private final Faults faults = new Faults();
    private final Limiter limiter = new Limiter();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Long, String> queue = new TreeMap<>();
    private final Map<Long, Long> lastMessage = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Webhook webhook;
    private Consumer<Sent> listener = _ -> {};
    private long nextUpdate = 1;
    private long poll;
    private long quietUntil = Long.MIN_VALUE;
    private boolean revoked;
    private int duplicates;
    private String lastBatch = "";

    FakeBot(long id, Rules rules, Violations violations) {
        this.id = id;
        this.rules = rules;
        this.violations = violations;
        this.webhook = new Webhook(rules);
    }

    public long id() {
        return id;
    }

    public String username() {
        return "bot" + id + "_bot";
    }

    public Faults faults() {
        return faults;
    }

    /** The token is not accepted any more. */
    public void revoke() {
        locked(() -> revoked = true);
    }

    /** Update ids go on from here, as they do after a week of silence. */
    public void jumpTo(long update) {
        locked(() -> nextUpdate = update);
    }

    /** So many of the next batches come a second time, although they were confirmed. */
    public void duplicate(int batches) {
        locked(() -> duplicates = batches);
    }

    /** Called on the thread of the connection, for everything that the bot says. */
    public void onSent(Consumer<Sent> heard) {
        locked(() -> listener = heard);
    }

    /** Somebody writes. @return the update's id */
    public long says(long chat, String text) {
        return push(chat, "\"text\":" + Json.quote(text));
    }

    /** A message with these fields, for example {@code "caption":"…","photo":[…]}. @return the update's id */
    public long push(long chat, String fields) {
        return update(chat, "message", number -> message(chat, number, fields));
    }

    /** A message is written differently. @return the update's id */
    public long edits(long chat, long message, String text, long date) {
        return update(
                chat,
                "edited_message",
                _ -> message(chat, message, "\"edit_date\":" + date + ",\"text\":" + Json.quote(text)));
    }

    /** Somebody presses a button. @return the update's id */
    public long presses(long chat, String press, String data) {
        return update(
                chat,
                "callback_query",
                number -> "{\"id\":\"" + press + "\",\"from\":" + from(chat)
                        + ",\"chat_instance\":\"1\",\"message\":" + message(chat, number, "\"text\":\"…\"")
                        + ",\"data\":"
                        + Json.quote(data) + "}");
    }

    /** Somebody blocks the bot, or lets it in again: {@code kicked}, {@code member}. @return the update's id */
    public long admits(long chat, String status) {
        return update(
                chat,
                "my_chat_member",
                _ -> "{\"chat\":" + chat(chat) + ",\"from\":" + from(chat)
                        + ",\"date\":1,\"old_chat_member\":{\"status\":\"member\",\"user\":" + self()
                        + "},\"new_chat_member\":{\"status\":\"" + status + "\",\"until_date\":0,\"user\":" + self()
                        + "}}");
    }

    private interface Body {
        String of(long messageId);
    }

    private long update(long chat, String kind, Body body) {
        lock.lock();
        try {
            long number = lastMessage.merge(chat, 1L, Long::sum);
            long update = nextUpdate++;
            var json = "{\"update_id\":" + update + ",\"" + kind + "\":" + body.of(number) + "}";
            if (!webhook.take(chat, json)) {
                queue.put(update, json);
                changed.signalAll();
            }
            return update;
        } finally {
            lock.unlock();
        }
    }

    private String message(long chat, long number, String fields) {
        return "{\"message_id\":" + number + ",\"date\":1764000000,\"from\":" + from(chat) + ",\"chat\":" + chat(chat)
                + "," + fields + "}";
    }

    private static String from(long chat) {
        return "{\"id\":" + Math.abs(chat) + ",\"is_bot\":false,\"first_name\":\"Ann\",\"last_name\":\""
                + Math.abs(chat) + "\",\"language_code\":\"en\"}";
    }

    private static String chat(long chat) {
        return chat > 0
                ? "{\"id\":" + chat + ",\"type\":\"private\",\"first_name\":\"Ann\"}"
                : "{\"id\":" + chat + ",\"type\":\"group\",\"title\":\"Group\"}";
    }

    private String self() {
        return "{\"id\":" + id + ",\"is_bot\":true,\"first_name\":\"Bot\",\"username\":\"" + username() + "\"}";
    }

    /** Everything that the bot said, in the order of arrival; nothing when {@link Rules#keep} is off. */
    public List<Sent> sent() {
        lock.lock();
        try {
            return List.copyOf(sent);
        } finally {
            lock.unlock();
        }
    }

    /** The messages that the bot sent to a chat. */
    public List<String> sentTo(long chat) {
        return sent().stream()
                .filter(each -> each.chat() == chat && each.method().equals("sendmessage"))
                .map(Sent::text)
                .toList();
    }

    /** Waits until the bot has sent so many messages to this chat. */
    public List<String> awaitSentTo(long chat, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        lock.lock();
        try {
            while (sentTo(chat).size() < count) {
                if (end - System.nanoTime() <= 0) {
                    throw new AssertionError("only " + sentTo(chat) + " came to chat " + chat);
                }
                boolean _ = changed.await(50, TimeUnit.MILLISECONDS);
            }
            return sentTo(chat);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            lock.unlock();
        }
    }

    /** Somebody sent this file, of which everybody knows the id. */
    public void keep(String id, String content) {
        files.put(id, content);
    }

    /** The content of a file, by the path that getFile told. */
    Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path.substring(path.lastIndexOf('/') + 1)));
    }

    private Answer getFile(String id) {
        return files.containsKey(id)
                ? Answer.ok("{\"file_id\":" + Json.quote(id) + ",\"file_path\":" + Json.quote("documents/" + id) + "}")
                : Answer.error(400, "Bad Request: invalid file_id");
    }

    /** Updates that were not confirmed yet. */
    public int pending() {
        lock.lock();
        try {
            return queue.size() + webhook.pending();
        } finally {
            lock.unlock();
        }
    }

    /** What Telegram would answer to a call without parameters. */
    public String call(String method) {
        return call(new Call(method.toLowerCase(Locale.ROOT), Map.of()), System.nanoTime())
                .json();
    }

    Answer call(Call call, long now) {
        lock.lock();
        try {
            if (revoked) {
                return Answer.error(401, "Unauthorized");
            }
            return switch (call.method()) {
                case "getupdates" -> getUpdates(call);
                case "getfile" -> getFile(call.text("file_id"));
                case "getme" -> Answer.ok(self());
                case "sendmessage" -> send(call, now);
                case "sendchataction", "sendmessagedraft", "editmessagetext" -> act(call, now);
                case "setwebhook" -> webhook.open(call, queue);
                case "deletewebhook" -> webhook.delete();
                case "getwebhookinfo" -> webhook.info();
                case "answercallbackquery", "setmycommands", "logout", "close" -> Answer.ok("true");
                default -> Answer.error(404, "Not Found: method not found");
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.error(500, "Internal Server Error: restart");
        } finally {
            lock.unlock();
        }
    }

    /** The newer of two questions lives, the older one is told of the conflict. */
    private Answer getUpdates(Call call) throws InterruptedException {
        if (webhook.isSet()) {
            return Answer.error(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        poll++;
        long mine = poll;
        changed.signalAll();
        confirm(call.number("offset", 0));
        long end = System.nanoTime()
                + Math.min(rules.longestPoll().toNanos(), TimeUnit.SECONDS.toNanos(call.number("timeout", 0)));
        while (queue.isEmpty() && duplicates == 0 && poll == mine && end - System.nanoTime() > 0 && !revoked) {
            boolean _ = changed.awaitNanos(end - System.nanoTime()) > 0;
        }
        if (poll != mine) {
            return Answer.error(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        return Answer.ok(batch(Math.clamp(call.number("limit", 100), 1, 100)));
    }

    private void confirm(long offset) {
        boolean future = offset > nextUpdate + AHEAD;
        if (offset > 0 && !future) {
            queue.headMap(offset).clear();
        }
    }

    private String batch(int limit) {
        if (duplicates > 0 && !lastBatch.isEmpty()) {
            duplicates--;
            return lastBatch;
        }
        var updates = new ArrayList<>(queue.values().stream().limit(limit).toList());
        if (rules.shuffle()) {
            Collections.shuffle(updates, new Random(updates.size()));
        }
        var batch = "[" + String.join(",", updates) + "]";
        if (!updates.isEmpty()) {
            lastBatch = batch;
        }
        return batch;
    }

    private Answer send(Call call, long now) {
        long chat = call.number("chat_id", 0);
        if (quietUntil != Long.MIN_VALUE && now - quietUntil < 0) {
            violations.count(Kind.DURING_RETRY_AFTER);
        }
        var broken = limiter.message(chat, now);
        broken.ifPresent(violations::count);
        if (broken.isPresent() && rules.enforce()) {
            return throttle(1, now);
        }
        return faults.refusal(chat).or(() -> Texts.refusal(call)).orElseGet(() -> keep(call, chat, now));
    }

    private Answer throttle(long seconds, long now) {
        quietUntil = now + TimeUnit.SECONDS.toNanos(seconds);
        return Answer.retryAfter(seconds);
    }

    /** After this nothing may be sent for so long. */
    void quiet(long seconds, long now) {
        locked(() -> quietUntil = now + TimeUnit.SECONDS.toNanos(seconds));
    }

    private Answer keep(Call call, long chat, long now) {
        long number = lastMessage.merge(chat, 1L, Long::sum);
        hear(call, chat, now);
        return Answer.ok("{\"message_id\":" + number + ",\"date\":1764000000,\"chat\":" + chat(chat) + ",\"from\":"
                + self() + ",\"text\":" + Json.quote(call.text("text")) + "}");
    }

    private Answer act(Call call, long now) {
        long chat = call.number("chat_id", 0);
        limiter.action(chat, now).ifPresent(violations::count);
        return faults.refusal(chat).orElseGet(() -> {
            hear(call, chat, now);
            return Answer.ok("true");
        });
    }

    private void hear(Call call, long chat, long now) {
        var heard = new Sent(call.method(), chat, call.text("text"), call.objects("entities"), now);
        if (rules.keep()) {
            sent.add(heard);
        }
        changed.signalAll();
        listener.accept(heard);
    }

    static int longestText() {
        return LONGEST_TEXT;
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
