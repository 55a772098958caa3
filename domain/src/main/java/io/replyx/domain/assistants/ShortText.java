package io.replyx.domain.assistants;

import io.replyx.domain.kernel.TextRule;

/** A sentence or two that an assistant says as it stands: a greeting, an honest "I don't know". */
public record ShortText(String value) {
    private static final TextRule RULE = TextRule.lines(1, 1_000);

    public ShortText {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
