package io.replyx.domain.assistants;

import io.replyx.domain.kernel.TextRule;

public record AssistantName(String value) {
    private static final TextRule RULE = TextRule.line(1, 100);

    public AssistantName {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
