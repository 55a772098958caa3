package io.replyx.application.kernel;

import io.replyx.domain.kernel.TextRule;

/**
 * A caller's promise that requests with the same key are one request.
 *
 * @param bodyHash tells whether it really is the same request
 */
public record IdempotencyKey(String key, String bodyHash) {
    private static final TextRule RULE = TextRule.line(1, 255);

    public IdempotencyKey {
        key = RULE.check(key);
    }
}
