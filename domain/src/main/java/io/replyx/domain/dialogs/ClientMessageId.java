package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.TextRule;

/** The sender's own id of a message: sending it again is recognised instead of stored twice. */
public record ClientMessageId(String value) {
    private static final TextRule RULE = TextRule.line(1, 100);

    public ClientMessageId {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
