package io.replyx.domain.identity;

import io.replyx.domain.kernel.TextRule;

/** The name of a company or workspace. */
public record TenantName(String value) {
    private static final TextRule RULE = TextRule.line(1, 200);

    public TenantName {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
