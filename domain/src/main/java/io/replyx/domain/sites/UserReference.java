package io.replyx.domain.sites;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.TextRule;

/** A user's id in the tenant's own system. Signed as it is, so nothing is cut off it. */
public record UserReference(String value) {
    private static final TextRule RULE = TextRule.line(1, 200);

    public UserReference {
        if (!RULE.check(value).equals(value)) {
            throw InputRefusal.BAD_FORMAT.refusal("expected", "an id without white space around it");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
