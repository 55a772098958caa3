package io.replyx.application.kernel;

import io.replyx.domain.kernel.EncryptedSecret;

/** Locks secrets that must be read again, so that whoever gets hold of the store alone can read none of them. */
public interface SecretCipher {
    /**
     * Never the same twice, even for the same secret.
     *
     * @param owner what the secret belongs to, for example {@code site 0199f3a2-…}
     */
    EncryptedSecret encrypt(String secret, String owner);

    /** @throws IllegalStateException when it was sealed elsewhere, or for another owner, or was tampered with */
    String decrypt(EncryptedSecret encrypted, String owner);
}
