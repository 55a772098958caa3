package io.replyx.testkit.telegram;

import io.replyx.testkit.telegram.LimitViolations.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.Consumer;

/** What a bot says: whether it may, and that it did. Guarded by its bot's lock. */
final class SentMessages {
    private final FakeTelegramConfig config;
    private final LimitViolations violations;
    private final Condition changed;
    private final Limiter limiter = new Limiter();
    private final List<Sent> sent = new ArrayList<>();
    private Consumer<Sent> listener = _ -> {};
    private long quietUntil = Long.MIN_VALUE;

    /** @param changed of the bot's lock, signalled when something was said */
    SentMessages(FakeTelegramConfig config, LimitViolations violations, Condition changed) {
        this.changed = changed;
        this.config = config;
        this.violations = violations;
    }

    void onSent(Consumer<Sent> heard) {
        listener = heard;
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    List<String> sentTo(long chat) {
        return sent.stream()
                .filter(each -> each.chat() == chat && each.method().equals("sendmessage"))
                .map(Sent::text)
                .toList();
    }

    /** After this nothing may be sent for so long. */
    void quiet(long seconds, long now) {
        quietUntil = now + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** @return what is said to one more message in this chat when it breaks a limit */
    Optional<ApiAnswer> tooMuch(long chat, long now) {
        if (quietUntil != Long.MIN_VALUE && now - quietUntil < 0) {
            violations.count(Kind.DURING_RETRY_AFTER);
        }
        var broken = limiter.message(chat, now);
        broken.ifPresent(violations::count);
        return broken.filter(_ -> config.enforce()).map(_ -> throttle(now));
    }

    private ApiAnswer throttle(long now) {
        quiet(1, now);
        return ApiAnswer.retryAfter(1);
    }

    /** One more action in this chat, such as typing, whose limit is only counted. */
    void acts(long chat, long now) {
        limiter.action(chat, now).ifPresent(violations::count);
    }

    void hear(Call call, long chat, long now) {
        var heard = new Sent(call.method(), chat, call.text("text"), call.objects("entities"), now);
        if (config.keep()) {
            sent.add(heard);
        }
        changed.signalAll();
        listener.accept(heard);
    }
}
