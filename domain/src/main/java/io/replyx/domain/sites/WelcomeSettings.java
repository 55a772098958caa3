package io.replyx.domain.sites;

import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.TextRule;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor is met with.
 *
 * @param quickReplies offered for a tap instead of typing
 * @param proactive said without being asked
 */
public record WelcomeSettings(
        Optional<DisplayText> greeting, List<QuickReply> quickReplies, Optional<Proactive> proactive) {
    private static final int MAX_QUICK_REPLIES = 8;
    public static final WelcomeSettings NONE = new WelcomeSettings(Optional.empty(), List.of(), Optional.empty());

    public WelcomeSettings {
        quickReplies = List.copyOf(quickReplies);
        if (quickReplies.size() > MAX_QUICK_REPLIES) {
            throw InputRefusal.TOO_MANY.refusal("max", MAX_QUICK_REPLIES);
        }
    }

    /** A question that is asked by a tap. */
    public record QuickReply(String value) {
        private static final TextRule RULE = TextRule.line(1, 100);

        public QuickReply {
            value = RULE.check(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** @param afterSeconds on the page */
    public record Proactive(DisplayText text, int afterSeconds) {
        private static final int MAX_SECONDS = 3_600;

        public Proactive {
            if (afterSeconds < 0 || afterSeconds > MAX_SECONDS) {
                throw InputRefusal.OUT_OF_RANGE.refusal("min", 0, "max", MAX_SECONDS);
            }
        }
    }
}
