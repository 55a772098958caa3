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
public record Rules(boolean enforce, boolean keep, boolean shuffle, Duration longestPoll, Duration webhookRetry) {
    public static final Rules STANDARD = new Rules(true, true, false, Duration.ofSeconds(50), Duration.ofSeconds(2));

    /** For long runs. */
    public Rules forgetful() {
        return new Rules(enforce, false, shuffle, longestPoll, webhookRetry);
    }

    /** Whoever breaks a limit is heard all the same. */
    public Rules lenient() {
        return new Rules(false, keep, shuffle, longestPoll, webhookRetry);
    }

    public Rules shuffled() {
        return new Rules(enforce, keep, true, longestPoll, webhookRetry);
    }

    public Rules impatient(Duration poll, Duration retry) {
        return new Rules(enforce, keep, shuffle, poll, retry);
    }
}
