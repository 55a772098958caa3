package io.replyx.domain.assistants;

import io.replyx.domain.kernel.TextRule;

/** What the tenant tells the model about its job; may be empty. */
public record Instructions(String value) {
    private static final TextRule RULE = TextRule.lines(0, 20_000);
    public static final Instructions NONE = new Instructions("");

    public Instructions {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
