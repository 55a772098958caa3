package io.replyx.domain.sites;

import io.replyx.domain.kernel.TenantId;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a page says to name its site. Public, and grants nothing by itself. It names its tenant, so that finding the site
 * takes no look across tenants.
 */
public record SiteKey(TenantId tenant, SiteKeyId id) {
    private static final int BYTES = 2 * 2 * Long.BYTES;

    /** Empty for what no site ever had as its key. */
    public static Optional<SiteKey> parse(String text) {
        return decode(text)
                .filter(bytes -> bytes.length == BYTES)
                .map(bytes -> new SiteKey(new TenantId(uuid(bytes, 0)), new SiteKeyId(uuid(bytes, 2 * Long.BYTES))))
                .filter(key -> key.toString().equals(text));
    }

    /** URL-safe. */
    @Override
    public String toString() {
        var bytes = new byte[BYTES];
        put(bytes, 0, tenant.value());
        put(bytes, 2 * Long.BYTES, id.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static void put(byte[] bytes, int start, UUID id) {
        put(bytes, start, id.getMostSignificantBits());
        put(bytes, start + Long.BYTES, id.getLeastSignificantBits());
    }

    private static void put(byte[] bytes, int start, long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[start + i] = (byte) (value >>> (Byte.SIZE * (Long.BYTES - 1 - i)));
        }
    }

    private static UUID uuid(byte[] bytes, int start) {
        return new UUID(number(bytes, start), number(bytes, start + Long.BYTES));
    }

    private static long number(byte[] bytes, int start) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | Byte.toUnsignedLong(bytes[start + i]);
        }
        return value;
    }
}
