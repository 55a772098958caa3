package io.replyx.persistence.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.SecretCipher;
import io.replyx.domain.kernel.EncryptedSecret;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random nonce; what a secret belongs to is authenticated with
 * it. A sealed secret reads {@code key.nonce.ciphertext}, so that keys can be replaced one after the other.
 */
public final class AesGcmSecretCipher implements SecretCipher {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final Pattern SEPARATOR = Pattern.compile("\\.");
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys;
    private final String current;
    private final SecureRandom random;

    /**
     * @param id without a dot
     * @param secret 32 bytes, used for nothing else
     */
    public record Key(String id, byte[] secret) {
        public Key {
            if (secret.length != KEY_BYTES || id.isEmpty() || id.contains(".")) {
                throw new IllegalArgumentException("a key of the vault needs a plain id and " + KEY_BYTES + " bytes");
            }
            secret = secret.clone();
        }

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** @param keys the first one seals, all of them open */
    public AesGcmSecretCipher(List<Key> keys, SecureRandom random) {
        var specs = new LinkedHashMap<String, SecretKeySpec>();
        keys.forEach(key -> specs.put(key.id(), new SecretKeySpec(key.secret(), "AES")));
        this.keys = Map.copyOf(specs);
        this.current = keys.getFirst().id();
        this.random = random;
    }

    @Override
    public EncryptedSecret encrypt(String secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, owner);
            var sealed = cipher.doFinal(secret.getBytes(UTF_8));
            return new EncryptedSecret(String.join(".", current, encode(nonce), encode(sealed)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java platform has no " + CIPHER, missing);
        }
    }

    @Override
    public String decrypt(EncryptedSecret encrypted, String owner) {
        var parts = SEPARATOR.split(encrypted.value(), -1);
        if (parts.length != 3) {
            throw new IllegalStateException("this was sealed elsewhere");
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, parts[0], decode(parts[1]), owner);
            return new String(cipher.doFinal(decode(parts[2])), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IllegalStateException("this was sealed for another owner, or tampered with", wrong);
        }
    }

    private Cipher cipher(int mode, String key, byte[] nonce, String owner) throws GeneralSecurityException {
        var secret = Optional.ofNullable(keys.get(key))
                .orElseThrow(() -> new IllegalStateException("the key that sealed this is not configured any more"));
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((key + " " + owner).getBytes(UTF_8));
        return cipher;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
