package io.replyx.application.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.domain.identity.TokenHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How random tokens are recognised without being stored. */
public final class TokenHasher {
    private TokenHasher() {}

    /** A token has 256 random bits, so one fast hash is enough. */
    public static TokenHash hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
