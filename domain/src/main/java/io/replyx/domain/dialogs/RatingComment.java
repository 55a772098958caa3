package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.TextRule;

/** Why an answer was rated as it was, in the customer's words. */
public record RatingComment(String value) {
    private static final TextRule RULE = TextRule.lines(1, 1_000);

    public RatingComment {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
