package io.replyx.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The installation's master keys. Every use derives a key of its own from them (HKDF-SHA-256, RFC 5869). */
public final class SecretKeys {
    private static final int MIN_BYTES = 32;
    private static final int DERIVED_BYTES = 32;
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");

    private final List<Key> keys;

    /** @param id names the key in what was made with it, so that old keys still work after a change */
    public record Key(String id, byte[] material) {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

        public Key {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("a key's id is 1 to 32 letters, digits, - or _");
            }
            if (material.length < MIN_BYTES || isUniform(material)) {
                throw new IllegalArgumentException(
                        "key " + id + " is too weak: give at least 32 random bytes in Base64");
            }
        }

        private static boolean isUniform(byte[] bytes) {
            var sorted = bytes.clone();
            Arrays.sort(sorted);
            return sorted[0] == sorted[sorted.length - 1];
        }

        @Override
        public String toString() {
            return id + " (hidden)";
        }
    }

    private SecretKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @param text {@code id:base64,id:base64,...}; the first is current */
    public static SecretKeys parse(String text) {
        var keys = new ArrayList<Key>();
        for (var entry : LIST.split(text.strip(), -1)) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("must read id:key,id:key,... with keys in Base64");
            }
            keys.add(new Key(entry.substring(0, colon), decode(entry.substring(colon + 1))));
        }
        return new SecretKeys(keys);
    }

    /** The keys for one use, current first. */
    public List<Key> derived(String use) {
        return keys.stream().map(key -> new Key(key.id(), derive(key, use))).toList();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("a key is not Base64", malformed);
        }
    }

    private static byte[] derive(Key key, String use) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key.material())
                    .thenExpand(("replyx " + use).getBytes(UTF_8), DERIVED_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java platform has no HKDF-SHA256", missing);
        }
    }
}
