package io.replyx.application.sites;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.UserReference;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a tenant's server signs its users' ids with. */
final class IdentitySigning {
    private static final String HMAC = "HmacSHA256";

    private final SecretCipher cipher;
    private final TokenGenerator tokens;

    IdentitySigning(SecretCipher cipher, TokenGenerator tokens) {
        this.cipher = cipher;
        this.tokens = tokens;
    }

    EncryptedSecret make(SiteId site) {
        return cipher.encrypt(tokens.token(), owner(site));
    }

    String open(Site site) {
        return cipher.decrypt(site.keys().identity(), owner(site.id()));
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code invalid_signature} */
    void verify(Site site, UserReference user, String signature) {
        var expected = HexFormat.of().formatHex(hmac(open(site), user.value()));
        if (!MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8))) {
            throw SiteRefusal.INVALID_SIGNATURE.refusal();
        }
    }

    private static byte[] hmac(String secret, String message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + HMAC, missing);
        }
    }

    private static String owner(SiteId site) {
        return "identity secret of site " + site;
    }
}
