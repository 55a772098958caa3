package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.replyx.testkit.World;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a visitor's token opens, and for how long. */
class VisitorTokensTest {
    private final World world = World.begin();
    private final TestServer server =
            TestServer.start(world, TestServer.config(world, Duration.ofMillis(50), Duration.ofSeconds(20)));
    private final Client owner = server.owner();
    private final SiteClient site = owner.site();
    private final SiteClient.Visitor visitor = site.visitor();

    @AfterEach
    void stop() {
        server.close();
    }

    private Client with(String token) {
        return new Client(server, token).with("Origin", SiteClient.ORIGIN);
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JWSHeader header(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(type))
                .keyID("k2")
                .build();
    }

    @Test
    void opens_the_visitors_dialog_to_pages_of_its_origin() {
        var reply = visitor.client().get(visitor.path()).expect(200);

        assertThat(reply.text("/id")).isEqualTo(visitor.dialog());
        assertThat(reply.text("/siteId")).isEqualTo(site.id());
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reply.header("Vary")).isEqualTo("Origin");
        new Client(server, visitor.token()).get(visitor.path()).expect(200);
    }

    @Test
    void says_what_it_is_and_nothing_about_people() throws ParseException {
        var token = SignedJWT.parse(visitor.token());
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("visitor+jwt"));
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("replyx-visitor");
        assertThat(token.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "iss", "aud", "sub", "iat", "nbf", "exp", "tenant", "site", "key", "dialog", "origin");
    }

    @Test
    void is_no_good_on_pages_of_another_origin() {
        for (var origin : List.of("https://evil.example", "null", "http://shop.example")) {
            var reply =
                    new Client(server, visitor.token()).with("Origin", origin).get(visitor.path());
            reply.expectProblem(403, "origin_not_allowed");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void opens_no_other_dialog() {
        var another = site.visitor();
        var foreign = server.owner().site().visitor();
        for (var other : List.of(another.dialog(), foreign.dialog(), owner.dialog(), new UUID(1, 1).toString(), "x")) {
            var path = "/api/dialogs/" + other;
            var answer = new UUID(1, 2);
            var client = visitor.client();
            for (var reply : List.of(
                    client.get(path),
                    client.get(path + "/messages"),
                    client.post(path + "/messages", "{\"text\":\"hi\"}"),
                    client.post(path + "/messages?wait=true", "{\"text\":\"hi\"}"),
                    client.get(path + "/events"),
                    client.post(path + "/visit", "{}"),
                    client.get(path + "/ratings"),
                    client.put(path + "/messages/" + answer + "/rating", "{\"value\":\"up\"}"),
                    client.delete(path + "/messages/" + answer + "/rating"))) {
                reply.expectProblem(404, "unknown_dialog");
                assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
            }
        }
    }

    @Test
    void is_no_access_token() {
        for (var path : List.of("/api/dialogs", "/api/assistants", "/api/sites", "/api/documents", "/api/auth/me")) {
            visitor.client().get(path).expectProblem(401, "invalid_access_token");
        }
        visitor.client().post("/api/stream-tickets", "{}").expectProblem(401, "invalid_access_token");
        visitor.client().post(visitor.path() + "/close").expectProblem(401, "invalid_access_token");
        var relabelled = Tokens.signed(header("at+jwt"), claims(visitor.token()), TestServer.VISITOR_KEY.secret());
        with(relabelled).get("/api/dialogs").expectProblem(401, "invalid_access_token");
    }

    @Test
    void cannot_be_made_of_an_access_token() {
        owner.post(visitor.path() + "/visit", "{}").expectProblem(403, "not_allowed");
        var claims = claims(visitor.token());
        with(Tokens.signed(header("visitor+jwt"), claims, TestServer.KEY.secret()))
                .get(visitor.path())
                .expectProblem(401, "invalid_access_token");
        with(Tokens.signed(header("visitor+jwt"), claims(owner.token()), TestServer.KEY.secret()))
                .get(visitor.path())
                .expectProblem(401, "invalid_access_token");
        with(Tokens.signed(header("visitor+jwt"), claims(owner.token()), TestServer.VISITOR_KEY.secret()))
                .get(visitor.path())
                .expectProblem(401, "invalid_access_token");
        var incomplete = new JWTClaimsSet.Builder(claims).claim("dialog", "x").build();
        with(Tokens.signed(header("visitor+jwt"), incomplete, TestServer.VISITOR_KEY.secret()))
                .get(visitor.path())
                .expectProblem(401, "invalid_access_token");
    }

    @Test
    void an_expired_one_is_refused_in_words_that_the_page_may_read() {
        server.passes(Duration.ofSeconds(3_629));
        visitor.client().get(visitor.path()).expect(200);

        server.passes(Duration.ofSeconds(2));

        var reply = visitor.client().get(visitor.path());
        reply.expectProblem(401, "invalid_access_token");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
        site.visitor("{\"visitorId\":\"" + visitor.secret() + "\"}")
                .client()
                .get(visitor.path())
                .expect(200);
    }

    @Test
    void ends_with_the_sites_key_and_with_the_site() {
        var rotated = owner.post("/api/sites/" + site.id() + "/rotate-key").expect(200);
        var reply = visitor.client().get(visitor.path());
        reply.expectProblem(401, "session_ended");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        site.session("{\"visitorId\":\"" + visitor.secret() + "\"}").expectProblem(404, "unknown_site");

        var renewed = site.withKey(rotated.text("/siteKey")).visitor("{\"visitorId\":\"" + visitor.secret() + "\"}");
        assertThat(renewed.dialog()).isEqualTo(visitor.dialog());
        renewed.client().get(visitor.path()).expect(200);

        owner.delete("/api/sites/" + site.id()).expect(204);
        renewed.client().get(visitor.path()).expectProblem(401, "session_ended");
        owner.get(visitor.path()).expect(200);
    }

    @Test
    void a_stream_ends_with_the_token() {
        try (var events = visitor.client().events(visitor.dialog(), "")) {
            assertThat(events.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
            visitor.says("Hello?").expect(201);
            assertThat(events.nextStored().type()).isEqualTo("message");

            server.passes(Duration.ofHours(1));

            var last = events.next();
            while (!last.type().equals("end")) {
                last = events.next();
            }
            assertThat(last.data()).isEmpty();
        }
    }

    @Test
    void one_visitor_does_not_listen_on_endless_lines() {
        var lines = new ArrayList<EventReader>();
        for (int i = 0; i < 10; i++) {
            lines.add(visitor.client().events(visitor.dialog(), ""));
        }
        AsyncAssertions.until(() -> server.http().openStreams() == 10);

        var refused = visitor.client().get(visitor.path() + "/events");
        refused.expectProblem(429, "too_many_attempts");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
        try (var other = site.visitor().client().events(visitor.dialog(), "")) {
            assertThat(other.status()).isEqualTo(404);
        }
        lines.forEach(EventReader::close);
        AsyncAssertions.until(() -> server.http().openStreams() == 0);
        try (var again = visitor.client().events(visitor.dialog(), "")) {
            assertThat(again.status()).isEqualTo(200);
        }
    }

    @Test
    void a_stream_ends_with_the_sites_key() {
        try (var events = visitor.client().events(visitor.dialog(), "")) {
            owner.post("/api/sites/" + site.id() + "/rotate-key").expect(200);

            assertThat(events.next().type()).isEqualTo("end");
        }
    }
}
