package io.replyx.domain.assistants;

import io.replyx.domain.kernel.TextRule;

/** A model as its provider calls it, for example {@code gpt-4o-mini}. */
public record ModelName(String value) {
    private static final TextRule RULE = TextRule.line(1, 100);

    public ModelName {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
