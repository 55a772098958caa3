package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A page of a site, as a browser shows it. */
record SiteClient(Client owner, String id, String key, String origin) {
    static final String ORIGIN = "https://shop.example";

    SiteClient at(String otherOrigin) {
        return new SiteClient(owner, id, key, otherOrigin);
    }

    SiteClient withKey(String otherKey) {
        return new SiteClient(owner, id, otherKey, origin);
    }

    /** A page has no login; it says where it is. */
    Client page() {
        return new Client(owner.server(), "").with("Origin", origin);
    }

    Reply face() {
        return page().get("/api/site/" + key);
    }

    Reply session(String body) {
        return page().post("/api/site/" + key + "/sessions", body);
    }

    /** Somebody new. */
    Visitor visitor() {
        return visitor("{}");
    }

    Visitor visitor(String body) {
        var session = session(body).expect(201);
        return new Visitor(this, session.text("/token"), session.text("/visitorId"), session.text("/dialog/id"));
    }

    /** The fields by which the tenant's server vouches for a user. */
    String voucher(String user) {
        var secret =
                owner.get("/api/sites/" + id + "/identity-secret").expect(200).text("/secret");
        return "\"user\":{\"id\":\"%s\"},\"signature\":\"%s\"".formatted(user, hmac(secret, user));
    }

    /** Somebody on the page, in the middle of a conversation. */
    record Visitor(SiteClient site, String token, String secret, String dialog) {
        Client client() {
            return new Client(site.owner().server(), token).with("Origin", site.origin());
        }

        String path() {
            return "/api/dialogs/" + dialog;
        }

        Reply says(String text) {
            return client().post(path() + "/messages", "{\"text\":\"" + text + "\"}");
        }
    }

    private static String hmac(String secret, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
