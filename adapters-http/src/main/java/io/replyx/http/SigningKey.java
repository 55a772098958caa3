package io.replyx.http;

/**
 * A secret that access tokens are signed with.
 *
 * @param id stands in each token, so that keys can be replaced one after the other
 * @param secret at least 32 bytes, used for nothing else
 */
public record SigningKey(String id, byte[] secret) {
    private static final int MIN_BYTES = 32;

    public SigningKey {
        if (id.isBlank() || secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("a signing key needs an id and at least " + MIN_BYTES + " bytes");
        }
        secret = secret.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
