package io.replyx.application.kernel;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Tokens of 256 random bits, in URL-safe Base64. */
public final class RandomTokenGenerator implements TokenGenerator {
    private static final int BYTES = 32;

    private final RandomGenerator random;

    /** @param random cryptographically strong, and safe for use by many threads */
    public RandomTokenGenerator(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
