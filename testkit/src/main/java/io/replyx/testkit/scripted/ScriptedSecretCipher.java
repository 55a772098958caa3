package io.replyx.testkit.scripted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.SecretCipher;
import io.replyx.domain.kernel.EncryptedSecret;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Never twice the same and bound to its owner, as the real one is; keeps nothing secret from anybody. */
public final class ScriptedSecretCipher implements SecretCipher {
    private final AtomicLong count = new AtomicLong();

    @Override
    public EncryptedSecret encrypt(String secret, String owner) {
        var content = count.incrementAndGet() + "$" + secret;
        return new EncryptedSecret(check(content, owner) + Base64.getEncoder().encodeToString(content.getBytes(UTF_8)));
    }

    @Override
    public String decrypt(EncryptedSecret encrypted, String owner) {
        var content = decode(encrypted.value());
        if (!encrypted.value().startsWith(check(content, owner))) {
            throw new IllegalStateException("this was not sealed for " + owner);
        }
        return content.substring(content.indexOf('$') + 1);
    }

    private static String decode(String sealed) {
        try {
            var rest = sealed.substring(Math.min(sealed.length(), check("", "").length()));
            return new String(Base64.getDecoder().decode(rest), UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("this was sealed elsewhere", broken);
        }
    }

    private static String check(String content, String owner) {
        return UUID.nameUUIDFromBytes((owner + "$" + content).getBytes(UTF_8)) + "$";
    }
}
