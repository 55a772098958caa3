package io.replyx.testkit.telegram;

import io.replyx.testkit.http.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** One bot, as Telegram has it: what was written to it, what it said, and what goes wrong with it. */
public final class FakeBot {
    private final UpdateJson json;
    private final Faults faults = new Faults();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final UpdateQueue updates;
    private final FakeWebhook webhook;
    private final SentMessages outbox;
    private final Map<Long, Long> lastMessage = new HashMap<>();
    private final FakeFiles files = new FakeFiles();
    private boolean revoked;

    FakeBot(long id, FakeTelegramConfig config, Balancer balancer, LimitViolations violations) {
        this.json = new UpdateJson(id, "bot" + id + "_bot");
        this.updates = new UpdateQueue(config, changed);
        this.webhook = new FakeWebhook(config, balancer);
        this.outbox = new SentMessages(config, violations, changed);
    }

    public long id() {
        return json.bot();
    }

    public String username() {
        return json.username();
    }

    public Faults faults() {
        return faults;
    }

    /** The token is not accepted any more. */
    public void revoke() {
        run(() -> {
            revoked = true;
            updates.close();
        });
    }

    /** Update ids go on from here, as they do after a week of silence. */
    public void jumpTo(long update) {
        run(() -> updates.jumpTo(update));
    }

    /** So many of the next batches come a second time, although they were confirmed. */
    public void duplicate(int batches) {
        run(() -> updates.duplicate(batches));
    }

    /** Called on the thread of the connection, for everything that the bot says. */
    public void onSent(Consumer<Sent> heard) {
        run(() -> outbox.onSent(heard));
    }

    /** Somebody writes. @return the update's id */
    public long says(long chat, String text) {
        return push(chat, "\"text\":" + JsonValue.quote(text));
    }

    /** A message with these fields, for example {@code "caption":"…","photo":[…]}. @return the update's id */
    public long push(long chat, String fields) {
        return update(chat, "message", number -> json.message(chat, number, fields));
    }

    /** A message is written differently. @return the update's id */
    public long edits(long chat, long message, String text, long date) {
        return update(chat, "edited_message", _ -> json.edited(chat, message, text, date));
    }

    /** Somebody presses a button. @return the update's id */
    public long presses(long chat, String press, String data) {
        return update(chat, "callback_query", number -> json.pressed(chat, number, press, data));
    }

    /** Somebody blocks the bot, or lets it in again: {@code kicked}, {@code member}. @return the update's id */
    public long admits(long chat, String status) {
        return update(chat, "my_chat_member", _ -> json.admitted(chat, status));
    }

    private long update(long chat, String kind, LongFunction<String> body) {
        return locked(() -> {
            long number = lastMessage.merge(chat, 1L, Long::sum);
            long update = updates.number();
            var text = "{\"update_id\":" + update + ",\"" + kind + "\":" + body.apply(number) + "}";
            var pending = new Pending(update, chat, text);
            if (!webhook.take(pending)) {
                updates.add(List.of(pending));
            }
            return update;
        });
    }

    /** Everything that the bot said, in the order of arrival; nothing when {@link FakeTelegramConfig#keep} is off. */
    public List<Sent> sent() {
        return locked(outbox::sent);
    }

    /** The messages that the bot sent to a chat. */
    public List<String> sentTo(long chat) {
        return locked(() -> outbox.sentTo(chat));
    }

    /** Waits until the bot has sent so many messages to this chat. */
    public List<String> awaitSentTo(long chat, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        lock.lock();
        try {
            while (outbox.sentTo(chat).size() < count) {
                if (end - System.nanoTime() <= 0) {
                    throw new AssertionError("only " + outbox.sentTo(chat) + " came to chat " + chat);
                }
                boolean _ = changed.await(50, TimeUnit.MILLISECONDS);
            }
            return outbox.sentTo(chat);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            lock.unlock();
        }
    }

    /** Somebody sent this file, of which everybody knows the id. */
    public void keep(String id, String content) {
        files.keep(id, content);
    }

    /** The content of a file, by the path that getFile told. */
    Optional<String> file(String path) {
        return files.content(path);
    }

    /** Updates that were not confirmed yet. */
    public int pending() {
        return locked(() -> updates.size() + webhook.pending());
    }

    /** What Telegram would answer to a call without parameters. */
    public String call(String method) {
        return call(new Call(method.toLowerCase(Locale.ROOT), Map.of()), System.nanoTime())
                .json();
    }

    ApiAnswer call(Call call, long now) {
        lock.lock();
        try {
            return revoked ? ApiAnswer.error(401, "Unauthorized") : carryOut(call, now);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ApiAnswer.error(500, "Internal Server Error: restart");
        } finally {
            lock.unlock();
        }
    }

    private ApiAnswer carryOut(Call call, long now) throws InterruptedException {
        return switch (call.method()) {
            case "getupdates" -> getUpdates(call);
            case "getfile" -> files.find(call.text("file_id"));
            case "getme" -> ApiAnswer.ok(json.self());
            case "sendmessage" -> send(call, now);
            case "sendchataction", "sendmessagedraft", "editmessagetext" -> act(call, now);
            case "setwebhook" -> changeWebhook(call);
            case "deletewebhook" -> changeWebhook(new Call(call.method(), Map.of()));
            case "getwebhookinfo" -> webhook.info();
            case "answercallbackquery", "setmycommands", "logout", "close" -> ApiAnswer.ok("true");
            default -> ApiAnswer.error(404, "Not Found: method not found");
        };
    }

    private ApiAnswer getUpdates(Call call) throws InterruptedException {
        return webhook.isSet()
                ? ApiAnswer.error(
                        409,
                        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
                : updates.poll(call);
    }

    /** Without an address there is none from now on. What waits is brought by it then, or may be asked for. */
    private ApiAnswer changeWebhook(Call call) {
        webhook.retarget(call.text("url"), call.text("secret_token"));
        if (webhook.isSet()) {
            updates.takeAll().forEach(webhook::take);
        } else {
            updates.add(webhook.takeAll());
        }
        return ApiAnswer.ok("true");
    }

    private ApiAnswer send(Call call, long now) {
        long chat = call.number("chat_id", 0);
        return outbox.tooMuch(chat, now)
                .or(() -> faults.refusal(chat))
                .or(() -> TelegramTexts.refusal(call))
                .orElseGet(() -> {
                    outbox.hear(call, chat, now);
                    return ApiAnswer.ok(json.sent(chat, lastMessage.merge(chat, 1L, Long::sum), call.text("text")));
                });
    }

    private ApiAnswer act(Call call, long now) {
        long chat = call.number("chat_id", 0);
        outbox.acts(chat, now);
        return faults.refusal(chat).orElseGet(() -> {
            outbox.hear(call, chat, now);
            return ApiAnswer.ok("true");
        });
    }

    /** After this nothing may be sent for so long. */
    void quiet(long seconds, long now) {
        run(() -> outbox.quiet(seconds, now));
    }

    private void run(Runnable work) {
        boolean _ = locked(() -> {
            work.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
