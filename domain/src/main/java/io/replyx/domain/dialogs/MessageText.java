package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.TextRule;

/** What a customer may write in one message. */
public record MessageText(String value) {
    private static final TextRule RULE = TextRule.lines(1, 10_000);

    public MessageText {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
