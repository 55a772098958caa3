package io.replyx.testkit.telegram;

import java.time.Duration;

/**
 * How strict this Telegram is.
 *
 * @param enforce whether it answers 429 to who breaks a limit; it is counted in any case
 * @param keep whether it remembers all that is sent; not for long runs
 * @param shuffle whether the updates of a batch come in disorder
 * @param longestPoll how long it keeps a question for updates open at most
 * @param webhookRetry the first pause before it calls again
 */
public record FakeTelegramConfig(
        boolean enforce, boolean keep, boolean shuffle, Duration longestPoll, Duration webhookRetry) {
    public static final FakeTelegramConfig STANDARD =
            new FakeTelegramConfig(true, true, false, Duration.ofSeconds(50), Duration.ofSeconds(2));

    /** For long runs. */
    public FakeTelegramConfig forgetful() {
        return new FakeTelegramConfig(enforce, false, shuffle, longestPoll, webhookRetry);
    }

    /** Whoever breaks a limit is heard all the same. */
    public FakeTelegramConfig lenient() {
        return new FakeTelegramConfig(false, keep, shuffle, longestPoll, webhookRetry);
    }

    public FakeTelegramConfig shuffled() {
        return new FakeTelegramConfig(enforce, keep, true, longestPoll, webhookRetry);
    }

    public FakeTelegramConfig impatient(Duration poll, Duration retry) {
        return new FakeTelegramConfig(enforce, keep, shuffle, poll, retry);
    }
}
