package io.replyx.domain.knowledge;

import io.replyx.domain.kernel.TextRule;

public record DocumentTitle(String value) {
    private static final TextRule RULE = TextRule.line(1, 300);

    public DocumentTitle {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
