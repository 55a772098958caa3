package io.replyx.telegram.fleet;

import io.replyx.application.bots.RunnableBot;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.outbound.BotSender;
import io.replyx.telegram.text.Markdown;
import io.replyx.telegram.text.MessageSplitter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows in a chat that an answer is being written, and how it grows. Nobody would miss it: nothing waits for it, and it
 * is left out whenever the bot has much to say. It is made before the message is handed over, so that no answer is too
 * quick to end it.
 */
final class TypingIndicator {
    /** An answer that is there at once needs no announcement. */
    private static final Duration FIRST = Duration.ofMillis(700);

    private static final Duration STEP = Duration.ofMillis(1_200);

    /** Telegram shows it for five seconds. */
    private static final Duration SHOWN = Duration.ofSeconds(4);

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final FleetContext context;
    private final RunnableBot run;
    private final BotSender sender;
    private final ChatId chat;
    private final AtomicBoolean over = new AtomicBoolean();
    private final StringBuilder text = new StringBuilder();
    private final long begun = System.nanoTime();
    private Optional<Subscription> subscription = Optional.empty();
    private long typed = begun - SHOWN.toNanos();
    private int shown;

    TypingIndicator(FleetContext context, RunnableBot run, BotSender sender, ChatId chat) {
        this.context = context;
        this.run = run;
        this.sender = sender;
        this.chat = chat;
    }

    /** The message was taken, and is being answered in this dialog. */
    void expect(DialogId dialog) {
        if (!over.get()) {
            after(FIRST, () -> begin(dialog));
        }
    }

    /** The answer is there, or there will be none. */
    void end() {
        over.set(true);
    }

    private void begin(DialogId dialog) {
        if (!over.get()) {
            subscription = Optional.of(context.runtime.follow(run.tenant(), dialog, this::see));
            step();
        }
    }

    private void step() {
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            end();
        }
        if (over.get()) {
            subscription.ifPresent(Subscription::close);
            return;
        }
        Thread.ofVirtual().name("telegram-typing").start(() -> context.backpressure.extra(this::showNow));
        after(STEP, this::step);
    }

    private synchronized void see(LiveEvent event) {
        if (event instanceof LiveEvent.Delta delta) {
            text.setLength(Math.min(delta.offset(), text.length()));
            text.append(delta.text());
        }
    }

    private synchronized String draft() {
        return text.toString();
    }

    private void showNow() {
        try {
            if (sender.hasRoom() && !over.get()) {
                showSomething();
            }
        } catch (ApiFailure _) {
            end();
        }
    }

    private void showSomething() {
        var draft = draft();
        if (!chat.isGroup() && draft.length() > shown) {
            shown = draft.length();
            showDraft(draft);
        } else if (System.nanoTime() - typed >= SHOWN.toNanos()) {
            typed = System.nanoTime();
            context.messages.showTyping(run.token(), chat);
        }
    }

    private void showDraft(String draft) {
        MessageSplitter.of(Markdown.parse(draft)).stream()
                .findFirst()
                .ifPresent(piece -> context.messages.showDraft(run.token(), chat, draftId(), piece));
    }

    private int draftId() {
        return (int) (begun & 0x7FFF_FFFF) | 1;
    }

    private void after(Duration time, Runnable action) {
        try {
            var _ = context.timers.in(time.toNanos(), action);
        } catch (RejectedExecutionException _) {
            end();
        }
    }
}
