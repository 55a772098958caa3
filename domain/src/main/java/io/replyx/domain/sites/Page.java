package io.replyx.domain.sites;

import io.replyx.domain.kernel.TextRule;
import java.util.Optional;

/**
 * What a visitor looks at.
 *
 * @param referrer where they came from
 */
public record Page(WebAddress url, Title title, Optional<WebAddress> referrer) {

    /** May be empty: pages have no title more often than one would think. */
    public record Title(String value) {
        private static final TextRule RULE = TextRule.line(0, 300);

        public Title {
            value = RULE.check(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
