package io.replyx.telegram.outbound;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.BotTraffic.Count;
import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.Outgoing;
import io.replyx.domain.bots.SendTrouble;
import io.replyx.domain.bots.SendTrouble.Fate;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.outbound.ChatQueue.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** One try to say the next part of a delivery, and what it came to. When to try is not its business. */
final class Attempt {
    private final BotRun run;
    private final Speech speech;
    private final InstantSource clock;

    /** What a try came to. */
    sealed interface Result {
        /** It arrived whole, or never will. */
        record Over(Outcome outcome, Count count) implements Result {}

        /** A part arrived and the next waits, or another try is to be made. */
        record GoesOn(Waiting item, Count count) implements Result {}

        /** This is what became of it, and the bot may not write in the chat any more. */
        record ShutOut(Result result) implements Result {}

        /** All of the bot's messages wait exactly so long. */
        record Throttled(Duration retryAfter) implements Result {}

        /** The token is not accepted any more. */
        record Revoked() implements Result {}

        /** The chat goes on under this id. */
        record Moved(ChatId to) implements Result {}
    }

    Attempt(BotRun run, Speech speech, InstantSource clock) {
        this.run = run;
        this.speech = speech;
        this.clock = clock;
    }

    Result make(ChatId chat, Waiting item) {
        try {
            if (!item.isWhole()) {
                speech.say(run.token(), chat, item.next(), buttons(item));
            }
            return arrived(item);
        } catch (ApiFailure failure) {
            return failed(item, failure);
        }
    }

    private static List<Outgoing.Button> buttons(Waiting item) {
        return item.isLast() ? item.delivery().outgoing().buttons() : List.of();
    }

    private static Result arrived(Waiting item) {
        var next = item.delivery().with(item.delivery().progress().part());
        var changed = item.with(next, System.nanoTime());
        return changed.isWhole()
                ? new Result.Over(new Outcome.Sent(next), Count.SENT)
                : new Result.GoesOn(changed, Count.SENT);
    }

    private Result failed(Waiting item, ApiFailure failure) {
        return switch (failure.kind()) {
            case THROTTLED -> new Result.Throttled(failure.retryAfter().orElseThrow());
            case UNAUTHORIZED, CONFLICT -> new Result.Revoked();
            case MOVED -> new Result.Moved(new ChatId(failure.movedTo().orElseThrow()));
            case FORBIDDEN -> new Result.ShutOut(after(item, new SendTrouble.NotAllowed(failure.words())));
            case REFUSED -> after(item, new SendTrouble.Refused(failure.words()));
            case FAILED -> after(item, new SendTrouble.Failed(failure.words()));
            case UNKNOWN -> after(item, new SendTrouble.Unknown(failure.words()));
        };
    }

    /** What such a trouble makes of it. */
    Result after(Waiting item, SendTrouble trouble) {
        return switch (trouble.fate(item.delivery(), clock.instant())) {
            case Fate.Never(Delivery delivery, String reason) ->
                new Result.Over(new Outcome.GivenUp(delivery, reason), Count.GIVEN_UP);
            case Fate.Again(Delivery delivery) ->
                new Result.GoesOn(item.with(delivery, System.nanoTime()), Count.FAILED);
        };
    }
}
