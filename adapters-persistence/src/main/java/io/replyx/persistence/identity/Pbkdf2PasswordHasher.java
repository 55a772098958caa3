package io.replyx.persistence.identity;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PasswordHash;
import io.replyx.persistence.kernel.PlatformThreads;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP Password Storage Cheat Sheet, 2023) and 128 bits of salt. A hash reads
 * {@code pbkdf2-sha512$rounds$salt$hash}, so that the rounds may grow.
 */
public final class Pbkdf2PasswordHasher implements PasswordHasher {
    private static final String NAME = "pbkdf2-sha512";
    private static final Pattern SEPARATOR = Pattern.compile("\\$");
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    private final PlatformThreads threads = PlatformThreads.forComputing("passwords-");
    private final SecureRandom random;
    private final PasswordHash nobodys;

    public Pbkdf2PasswordHasher(SecureRandom random) {
        this.random = random;
        this.nobodys = new PasswordHash(write(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]));
    }

    @Override
    public PasswordHash hash(Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(write(ROUNDS, salt, derive(password, salt, ROUNDS)));
    }

    @Override
    public boolean match(Password password, Optional<PasswordHash> hash) {
        var parts = SEPARATOR.split(hash.orElse(nobodys).value(), 4);
        var salt = Base64.getDecoder().decode(parts[2]);
        var expected = Base64.getDecoder().decode(parts[3]);
        boolean same = MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
        return same && hash.isPresent();
    }

    private static String write(int rounds, byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder();
        return String.join("$", NAME, String.valueOf(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private byte[] derive(Password password, byte[] salt, int rounds) {
        return threads.call(() -> derived(password, salt, rounds));
    }

    private static byte[] derived(Password password, byte[] salt, int rounds) {
        try {
            var spec = new PBEKeySpec(password.value().toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java platform has no PBKDF2 with HMAC-SHA-512", missing);
        }
    }
}
