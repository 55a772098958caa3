package io.replyx.telegram.outbound;

import io.replyx.application.bots.BotMetrics.Count;
import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.bots.SendFailure;
import io.replyx.domain.bots.SendFailure.RetryDecision;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.outbound.ChatQueue.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** One try to say the next part of a delivery, and what it came to. When to try is not its business. */
final class SendAttempt {
    private final RunnableBot run;
    private final TelegramMessages messages;
    private final InstantSource clock;

    /** What a try came to. */
    sealed interface Result {
        /** It arrived whole, or never will. */
        record Finished(Outcome outcome, Count count) implements Result {}

        /** A part arrived and the next waits, or another try is to be made. */
        record Pending(Waiting item, Count count) implements Result {}

        /** This is what became of it, and the bot may not write in the chat any more. */
        record Blocked(Result result) implements Result {}

        /** All of the bot's messages wait exactly so long. */
        record Throttled(Duration retryAfter) implements Result {}

        /** The token is not accepted any more. */
        record Revoked() implements Result {}

        /** The chat goes on under this id. */
        record Moved(ChatId to) implements Result {}
    }

    SendAttempt(RunnableBot run, TelegramMessages messages, InstantSource clock) {
        this.run = run;
        this.messages = messages;
        this.clock = clock;
    }

    Result make(ChatId chat, Waiting item) {
        try {
            if (!item.isWhole()) {
                messages.say(run.token(), chat, item.next(), buttons(item));
            }
            return arrived(item);
        } catch (ApiFailure failure) {
            return failed(item, failure);
        }
    }

    private static List<OutgoingMessage.Button> buttons(Waiting item) {
        return item.isLast() ? item.delivery().outgoing().buttons() : List.of();
    }

    private static Result arrived(Waiting item) {
        var next = item.delivery().with(item.delivery().progress().part());
        var changed = item.with(next, System.nanoTime());
        return changed.isWhole()
                ? new Result.Finished(new Outcome.Sent(next), Count.SENT)
                : new Result.Pending(changed, Count.SENT);
    }

    private Result failed(Waiting item, ApiFailure failure) {
        return switch (failure.kind()) {
            case THROTTLED -> new Result.Throttled(failure.retryAfter().orElseThrow());
            case UNAUTHORIZED, CONFLICT -> new Result.Revoked();
            case MOVED -> new Result.Moved(new ChatId(failure.movedTo().orElseThrow()));
            case FORBIDDEN -> new Result.Blocked(after(item, new SendFailure.NotAllowed(failure.description())));
            case REFUSED -> after(item, new SendFailure.Refused(failure.description()));
            case FAILED -> after(item, new SendFailure.Failed(failure.description()));
            case UNKNOWN -> after(item, new SendFailure.Unknown(failure.description()));
        };
    }

    /** What such a trouble makes of it. */
    Result after(Waiting item, SendFailure failure) {
        return switch (failure.fate(item.delivery(), clock.instant())) {
            case RetryDecision.GiveUp(Delivery delivery, String reason) ->
                new Result.Finished(new Outcome.GivenUp(delivery, reason), Count.GIVEN_UP);
            case RetryDecision.Retry(Delivery delivery) ->
                new Result.Pending(item.with(delivery, System.nanoTime()), Count.FAILED);
        };
    }
}
