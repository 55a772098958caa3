package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.testkit.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins get from us, and what they do not. */
class PagesTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final SiteClient site = owner.site();

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply preflight(String path) {
        return server.guest()
                .send(server.guest()
                        .request(path)
                        .header("Origin", "https://anybody.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()));
    }

    @Test
    void a_page_of_the_site_sees_its_face() {
        var face = site.face().expect(200);

        assertThat(face.text("/siteKey")).isEqualTo(site.key());
        assertThat(face.text("/name")).isEqualTo("Shop");
        assertThat(face.text("/look/position")).isEqualTo("right");
        assertThat(face.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(face.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(face.header("Access-Control-Expose-Headers")).isEqualTo("Retry-After, X-Trace-Id");
        assertThat(face.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(face.header("Vary")).isEqualTo("Origin");
        assertThat(face.body()).doesNotContain("domains", "limits", "secret", "assistant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://shop.example.evil.com",
                "https://www.shop.example",
                "https://shop.example:8443",
                "null",
                "https://shop.example/"
            })
    void a_page_of_anybody_else_sees_nothing(String origin) {
        for (var reply : new Reply[] {site.at(origin).face(), site.at(origin).session("{}")}) {
            reply.expectProblem(403, "origin_not_allowed");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(reply.header("Vary")).isEqualTo("Origin");
        }
    }

    @Test
    void our_own_pages_are_allowed() {
        var own = "http://127.0.0.1:" + server.http().port();
        assertThat(site.at(own).face().expect(200).header("Access-Control-Allow-Origin"))
                .isEqualTo(own);
        site.at(own).session("{}").expect(201);
        site.at("https://replyx.example").session("{}").expect(201);
        var withoutOrigin = server.guest().get("/api/site/" + site.key()).expect(200);
        assertThat(withoutOrigin.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(withoutOrigin.header("Vary")).isEqualTo("Origin");
        server.guest().post("/api/site/" + site.key() + "/sessions", "{}").expectProblem(403, "origin_not_allowed");
    }

    @Test
    void any_page_may_read_that_there_is_no_such_site() {
        owner.post("/api/sites/" + site.id() + "/rotate-key").expect(200);
        for (var key : new String[] {site.key(), Sample.ofNothing().siteKey(), "nonsense", "%3Cscript%3E"}) {
            for (var reply :
                    new Reply[] {site.withKey(key).face(), site.withKey(key).session("{}")}) {
                reply.expectProblem(404, "unknown_site");
                assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
            }
        }
    }

    @Test
    void a_page_may_read_what_was_wrong() {
        var wrong = site.session("{\"nonsense\":1}");
        wrong.expectProblem(422, "invalid_input");
        assertThat(wrong.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        var broken = site.session("{");
        broken.expectProblem(400, "malformed_json");
        assertThat(broken.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    }

    @Test
    void any_page_may_ask_whether_it_may_call() {
        var dialog = "/api/dialogs/" + owner.dialog();
        for (var path : new String[] {
            "/api/site/" + site.key(),
            "/api/site/" + site.key() + "/sessions",
            dialog,
            dialog + "/messages",
            dialog + "/events",
            dialog + "/visit",
            dialog + "/ratings",
            dialog + "/messages/x/rating"
        }) {
            var reply = preflight(path).expect(204);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(reply.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST, PUT, DELETE");
            assertThat(reply.header("Access-Control-Allow-Headers"))
                    .isEqualTo("Authorization, Content-Type, Last-Event-ID, Accept-Language");
            assertThat(reply.header("Access-Control-Max-Age")).isEqualTo("600");
            assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        }
    }

    @Test
    void no_page_may_call_what_is_the_tenants_business() {
        for (var path : new String[] {"/api/sites", "/api/dialogs", "/api/assistants", "/api/auth/login"}) {
            assertThat(preflight(path).expectProblem(405, "method_not_allowed").header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        var listed = owner.with("Origin", SiteClient.ORIGIN).get("/api/sites").expect(200);
        assertThat(listed.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void the_script_is_for_every_page_and_is_kept_for_a_while() {
        var script = server.guest().get("/widget.js").expect(200);

        assertThat(script.body()).isEqualTo(TestServer.WIDGET);
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(script.header("Vary")).isEqualTo("Accept-Encoding");
        var tag = script.header("ETag");
        for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            var same = server.guest()
                    .with("If-None-Match", known)
                    .get("/widget.js")
                    .expect(304);
            assertThat(same.body()).isEmpty();
            assertThat(same.header("ETag")).isEqualTo(tag);
        }
        server.guest().with("If-None-Match", "\"other\"").get("/widget.js").expect(200);
    }

    @Test
    void the_script_travels_compressed() throws IOException {
        var browser = server.guest().with("Accept-Encoding", "gzip, deflate, br");
        var script = browser.get("/widget.js").expect(200);

        assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(script.response().body().length).isLessThan(TestServer.WIDGET.length() / 4);
        try (var unzipped =
                new GZIPInputStream(new ByteArrayInputStream(script.response().body()))) {
            assertThat(new String(unzipped.readAllBytes(), UTF_8)).isEqualTo(TestServer.WIDGET);
        }
        browser.with("If-None-Match", script.header("ETag")).get("/widget.js").expect(304);
        server.guest()
                .with("If-None-Match", script.header("ETag"))
                .get("/widget.js")
                .expect(200);
        var unwilling = server.guest().with("Accept-Encoding", "gzip;q=0").get("/widget.js");
        assertThat(unwilling.header("Content-Encoding")).isEmpty();
    }

    @Test
    void without_a_script_there_is_nothing_to_load() {
        var world = World.begin();
        try (var bare = TestServer.start(world, TestServer.config(world, Optional.empty()))) {
            bare.guest().get("/widget.js").expectProblem(404, "unknown_path");
        }
    }

    @Test
    void the_chat_has_a_page_of_its_own() {
        var nasty = owner.site(",\"language\":\"ru\"");
        owner.patch(
                        "/api/sites/" + nasty.id(),
                        "{\"name\":\"</title><script>alert(1)</script>\",\"domains\":[\"shop.example\",\"*.Магазин.рф\"]}")
                .expect(200);

        var page = server.guest().get("/chat/" + nasty.key()).expect(200);

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.body())
                .contains(
                        "<html lang=\"ru\">",
                        "<script async src=\"/widget.js\" data-site=\"" + nasty.key()
                                + "\" data-mode=\"page\"></script>",
                        "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                        + " img-src 'self' https: data:; media-src 'self' data:; base-uri 'none'; form-action 'none';"
                        + " require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors"
                        + " https://shop.example http://shop.example"
                        + " https://*.xn--80aairftm.xn--p1ai http://*.xn--80aairftm.xn--p1ai");
        assertThat(page.header("X-Frame-Options")).isEmpty();
    }

    @Test
    void a_chat_that_is_gone_says_so_in_any_frame() {
        var page = server.guest()
                .with("Accept-Language", "ru")
                .get("/chat/nonsense")
                .expect(404);
        assertThat(page.body()).contains("Этот чат больше недоступен.").doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(server.guest()
                        .get("/chat/" + Sample.ofNothing().siteKey())
                        .expect(404)
                        .body())
                .contains("This chat is no longer available.");
    }
}
