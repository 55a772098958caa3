package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.replyx.application.kernel.Actor;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private final TestServer server = TestServer.start();
    private final Actor.Member ada = server.member();
    private final Instant now = server.world().clock().instant();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_login_gives_a_token_that_names_its_key_and_type() throws ParseException {
        server.register("grace@example.com");
        var token = SignedJWT.parse(server.logIn("grace@example.com").token());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(token.getHeader().getKeyID()).isEqualTo("k2");
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(token.getJWTClaimsSet().getExpirationTime())
                .isEqualTo(Date.from(now.plus(Duration.ofMinutes(15)).truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void a_token_of_an_older_key_still_works() {
        assertAccepted(Tokens.signed(Tokens.header("k1"), claims().build(), TestServer.OLD_KEY.secret()));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var header = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"k2\"}");
        var payload = Base64URL.encode(claims().build().toString());
        assertRefused(header + "." + payload + ".");
        assertRefused(header + "." + payload);
    }

    @Test
    void a_token_whose_header_asks_for_no_algorithm_keeps_no_signature_good() {
        var good = Tokens.of(ada, now);
        var header = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"k2\"}")
                .toString();
        assertRefused(header + good.substring(good.indexOf('.')));
    }

    @Test
    void a_token_of_an_unknown_key_is_refused() {
        assertRefused(Tokens.signed(Tokens.header("k3"), claims().build(), TestServer.KEY.secret()));
    }

    @Test
    void a_token_without_a_key_id_is_refused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .build();
        assertRefused(Tokens.signed(header, claims().build(), TestServer.KEY.secret()));
    }

    @Test
    void a_token_signed_with_another_keys_secret_is_refused() {
        assertRefused(Tokens.signed(Tokens.header("k2"), claims().build(), TestServer.OLD_KEY.secret()));
    }

    @Test
    void a_token_signed_with_next_to_no_key_is_refused() throws Exception {
        var header = Base64URL.encode("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k2\"}");
        var signed = header + "." + Base64URL.encode(claims().build().toString());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[1], "HmacSHA256"));
        assertRefused(signed + "." + Base64URL.encode(mac.doFinal(signed.getBytes(UTF_8))));
    }

    @Test
    void a_token_of_another_algorithm_is_refused_even_when_well_signed() {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS512)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("k1")
                .build();
        assertRefused(Tokens.signed(header, claims().build(), TestServer.OLD_KEY.secret()));
    }

    @Test
    void a_key_that_the_token_brings_along_is_not_used() {
        var own = "ffffffffffffffffffffffffffffffff".getBytes(UTF_8);
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("k2")
                .jwkURL(URI.create("https://evil.example/keys"))
                .customParam("jwks", new OctetSequenceKey.Builder(own).build().toJSONObject())
                .build();
        assertRefused(Tokens.signed(header, claims().build(), own));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"alg\":null}",
                "{\"alg\":7}",
                "{\"alg\":\"HS256\",\"typ\":null,\"kid\":null}",
                "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":7}",
                "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k2\",\"crit\":null}",
            })
    void a_header_of_nonsense_is_refused(String header) {
        var good = Tokens.of(ada, now);
        assertRefused(Base64URL.encode(header) + good.substring(good.indexOf('.')));
    }

    @Test
    void a_token_that_demands_an_unknown_extension_is_refused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("k2")
                .criticalParams(Set.of("exp"))
                .build();
        assertRefused(Tokens.signed(header, claims().build(), TestServer.KEY.secret()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "rt+jwt", "at"})
    void a_token_of_another_type_is_refused(String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(type))
                .keyID("k2")
                .build();
        assertRefused(Tokens.signed(header, claims().build(), TestServer.KEY.secret()));
    }

    @Test
    void an_expired_token_is_refused() {
        assertAccepted(signed(claims().expirationTime(Date.from(now.minusSeconds(20)))));
        assertRefused(signed(claims().expirationTime(Date.from(now.minusSeconds(61)))));
        assertRefused(signed(claims().expirationTime(null)));
    }

    @Test
    void a_token_of_the_future_is_refused() {
        assertAccepted(signed(claims().notBeforeTime(Date.from(now.plusSeconds(20)))));
        assertRefused(signed(claims().notBeforeTime(Date.from(now.plusSeconds(61)))));
        assertRefused(signed(claims().notBeforeTime(null)));
    }

    @Test
    void a_token_for_somebody_elses_ears_is_refused() {
        assertRefused(signed(claims().audience("another-api")));
        assertRefused(signed(claims().audience(List.of("another-api", "replyx-api"))));
        assertRefused(signed(claims().audience((String) null)));
    }

    @Test
    void a_token_of_another_installation_is_refused() {
        assertRefused(signed(claims().issuer("https://evil.example")));
        assertRefused(signed(claims().issuer(null)));
    }

    @Test
    void a_token_that_names_nobody_is_refused() {
        assertRefused(signed(claims().subject(null)));
        assertRefused(signed(claims().subject("ada")));
        assertRefused(signed(claims().claim("role", "EMPEROR")));
        assertRefused(signed(claims().claim("tenant", null).claim("role", null)));
        assertRefused(signed(claims().claim("tenant", 7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "Bearer a.b.c", "Bearer rx_unknown", "nonsense"})
    void anything_else_in_the_header_is_refused(String header) {
        new Client(server, "")
                .with("Authorization", header)
                .get("/api/auth/me")
                .expectProblem(401, "invalid_access_token");
    }

    @Test
    void a_token_stops_working_when_its_time_is_over() {
        server.register("grace@example.com");
        var grace = server.logIn("grace@example.com");
        grace.get("/api/auth/me").expect(200);
        server.world().clock().advance(Duration.ofMinutes(16));
        grace.get("/api/auth/me").expectProblem(401, "invalid_access_token");
    }

    @Test
    void weak_keys_are_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKey("k", new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKey(" ", new byte[32]));
        assertThat(TestServer.KEY.toString()).isEqualTo("SigningKey[k2]");
    }

    private JWTClaimsSet.Builder claims() {
        return Tokens.claims(ada, now);
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return Tokens.signed(Tokens.header("k2"), claims.build(), TestServer.KEY.secret());
    }

    private void assertAccepted(String token) {
        new Client(server, token).get("/api/auth/me").expect(200);
    }

    private void assertRefused(String token) {
        new Client(server, token).get("/api/auth/me").expectProblem(401, "invalid_access_token");
    }
}
