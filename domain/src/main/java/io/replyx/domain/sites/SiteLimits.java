package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;

/**
 * How much one visitor may do.
 *
 * @param messagesPerMinute of one visitor
 * @param sessionsPerHour from one network address; a page that is loaded anew starts one
 */
public record SiteLimits(int messagesPerMinute, int sessionsPerHour) {
    private static final int MOST_MESSAGES = 600;
    private static final int MOST_SESSIONS = 100_000;
    public static final SiteLimits DEFAULT = new SiteLimits(20, 600);

    public SiteLimits {
        check(messagesPerMinute, MOST_MESSAGES);
        check(sessionsPerHour, MOST_SESSIONS);
    }

    private static void check(int value, int most) {
        if (value < 1 || value > most) {
            throw InputRefusal.OUT_OF_RANGE.refusal("min", 1, "max", most);
        }
    }
}
