package io.replyx.domain.identity;

import io.replyx.domain.kernel.TextRule;

/** What a person wants to be called. */
public record PersonName(String value) {
    private static final TextRule RULE = TextRule.line(1, 100);

    public PersonName {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
