package io.replyx.domain.bots;

import java.time.Duration;

/** What keeps a bot from its work, and how long it rests because of it. */
public sealed interface BotFailure {
    Duration LONGEST = Duration.ofMinutes(1);

    /** The token is not accepted; nothing helps but another one. */
    record Revoked() implements BotFailure {}

    /** Another program asks for the same bot's messages. */
    record Conflict() implements BotFailure {}

    /** Telegram asks to be left alone. */
    record Throttled(Duration retryAfter) implements BotFailure {}

    /** No answer, or one that says nothing. */
    record Unreachable(String detail) implements BotFailure {}

    /** Telegram does not get through to the webhook; the bot asks by itself meanwhile. */
    record WebhookFailed(String detail) implements BotFailure {}

    /** It broke, and not by Telegram's doing. */
    record Broken(String detail) implements BotFailure {}

    /**
     * The rest before the next try: exactly as long as was asked for, else longer each time.
     *
     * @param failures in a row, this one included; 1 for the first
     */
    default Duration backoff(int failures) {
        return switch (this) {
            case Throttled(var retryAfter) -> retryAfter;
            case Conflict _ -> doubled(Duration.ofSeconds(3), failures);
            case Revoked _, WebhookFailed _ -> LONGEST;
            case Unreachable _, Broken _ -> doubled(Duration.ofSeconds(1), failures);
        };
    }

    /** Whether another try may go better all by itself. */
    default boolean isTransient() {
        return !(this instanceof Revoked);
    }

    /** For those who look at the bot. */
    default String detail() {
        return switch (this) {
            case Revoked _ -> "Telegram does not accept the token";
            case Conflict _ -> "another program asks for this bot's messages";
            case Throttled(var retryAfter) -> "Telegram asks to wait " + retryAfter.toSeconds() + " s";
            case Unreachable(var detail) -> detail;
            case WebhookFailed(var detail) -> detail;
            case Broken(var detail) -> detail;
        };
    }

    private static Duration doubled(Duration first, int failures) {
        var rest = first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 10));
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
