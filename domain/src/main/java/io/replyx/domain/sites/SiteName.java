package io.replyx.domain.sites;

import io.replyx.domain.kernel.TextRule;

/** What the chat on a site is called; its visitors see it. */
public record SiteName(String value) {
    private static final TextRule RULE = TextRule.line(1, 100);

    public SiteName {
        value = RULE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
