package io.replyx.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class MalformedRequestTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final Sample sample = Sample.of(owner);
    private final String messages = "/api/dialogs/" + sample.dialog() + "/messages";

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\":\"A\"",
                "{\"name\":\"A\"} more",
                "{\"name\":\"A\"}{}",
                "{'name':'A'}",
                "{\"name\":\"A\",}",
                "{\"name\":\"A\",\"name\":\"B\"}",
                "{\"name\":NaN}",
                "{\"name\":\"A\",\"\\ud800\":1}",
                "{\"name\":\"A\"} // really"
            })
    void what_is_not_json_is_refused(String body) {
        owner.post("/api/assistants", body).expectProblem(400, "malformed_json");
    }

    @Test
    void json_is_not_nested_without_end() {
        var deep = "{\"name\":" + "[".repeat(64) + "]".repeat(64) + "}";
        owner.post("/api/assistants", deep).expectProblem(400, "malformed_json");
        var flatEnough = "{\"name\":" + "[".repeat(63) + "]".repeat(63) + "}";
        owner.post("/api/assistants", flatEnough).expectProblem(422, "invalid_input");
    }

    @Test
    void numbers_are_not_long_without_end() {
        owner.post("/api/assistants", "{\"passages\":" + "9".repeat(2_000) + "}")
                .expectProblem(400, "malformed_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"name\"", "7", "true"})
    void the_body_must_be_an_object(String body) {
        assertThat(owner.post("/api/assistants", body)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("body:wrong_type");
    }

    @Test
    void a_field_name_that_cannot_be_shown_is_shown_harmlessly() {
        var reply = owner.post("/api/assistants", "{\"name\":\"A\",\"\\u0000\\n" + "x".repeat(5_000) + "\":1}");
        reply.expectProblem(422, "invalid_input");
        assertThat(reply.text("/errors/0/field")).hasSize(100).startsWith("\uFFFD\uFFFDx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"
            })
    void json_must_be_called_json(String type) {
        owner.send("POST", "/api/assistants", type, "{\"name\":\"A\"}".getBytes(UTF_8))
                .expectProblem(415, "wrong_content_type");
    }

    @Test
    void json_may_name_its_encoding() {
        owner.send("POST", "/api/assistants", "Application/JSON; charset=utf-8", "{\"name\":\"A\"}".getBytes(UTF_8))
                .expect(201);
    }

    @Test
    void a_body_without_a_type_is_refused() {
        owner.send(owner.request("/api/assistants").POST(BodyPublishers.ofString("{\"name\":\"A\"}")))
                .expectProblem(415, "wrong_content_type");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        for (var bytes :
                new byte[][] {{(byte) 0xC3, 0x28}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xC0, (byte) 0x80}
                }) {
            var text = "{\"name\":\"" + new String(bytes, ISO_8859_1) + "\"}";
            owner.send("POST", "/api/assistants", "application/json", text.getBytes(ISO_8859_1))
                    .expectProblem(400, "bad_encoding");
        }
    }

    @Test
    void a_message_of_five_megabytes_is_refused() {
        var reply = owner.post(messages, "{\"text\":\"" + "a".repeat(5 * 1024 * 1024) + "\"}");
        reply.expectProblem(413, "body_too_large");
        assertThat(reply.text("/detail")).contains("256 KB");
    }

    @Test
    void a_large_body_that_does_not_say_its_length_is_refused_too() {
        var bytes = ("{\"text\":\"" + "a".repeat(5 * 1024 * 1024) + "\"}").getBytes(UTF_8);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        owner.send(owner.request(messages)
                        .header("Content-Type", "application/json")
                        .POST(chunked))
                .expectProblem(413, "body_too_large");
    }

    @Test
    void a_small_body_need_not_say_its_length() {
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{\"name\":\"A\"}".getBytes(UTF_8)));
        owner.send(owner.request("/api/assistants")
                        .header("Content-Type", "application/json")
                        .POST(chunked))
                .expect(201);
    }

    @Test
    void an_unknown_path_is_a_problem_too() {
        owner.get("/api/nothing").expectProblem(404, "unknown_path");
        owner.post("/", "{}").expectProblem(404, "unknown_path");
        owner.get("/api/assistants/").expectProblem(404, "unknown_path");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var reply = owner.put("/api/assistants").expectProblem(405, "method_not_allowed");
        assertThat(Arrays.asList(reply.header("Allow").split(", ", -1)))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST");
        owner.delete(messages).expectProblem(405, "method_not_allowed");
    }

    @Test
    void head_answers_what_get_would_and_to_the_same_callers() {
        var path = "/api/assistants/" + sample.assistant();
        var head = owner.send(owner.request(path).HEAD());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo("application/json");
        assertThat(head.body()).isEmpty();
        assertThat(server.guest().send(server.guest().request(path).HEAD()).status())
                .isEqualTo(401);
    }

    @Test
    void a_route_that_takes_no_body_takes_no_fields() {
        owner.post("/api/assistants/" + sample.assistant() + "/publish", "{}").expect(200);
        assertThat(owner.post("/api/assistants/" + sample.assistant() + "/publish", "{\"now\":true}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("now:unknown_field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-16",
                "application/json;charset=nonsense",
                "application/json; charset=windows-1251"
            })
    void json_in_another_charset_is_refused(String type) {
        owner.send("POST", "/api/assistants", type, "{\"name\":\"A\"}".getBytes(UTF_8))
                .expectProblem(415, "wrong_content_type");
    }

    @Test
    void a_header_cannot_make_a_request_something_else() {
        var path = "/api/assistants/" + owner.assistant();
        var request =
                owner.with("X-HTTP-Method-Override", "DELETE").request(path).POST(BodyPublishers.noBody());
        owner.send(request).expectProblem(400, "malformed_request");
        owner.get(path).expect(200);
    }

    @Test
    void a_stream_has_no_headers_without_its_body() {
        var head = owner.send(
                owner.request("/api/dialogs/" + sample.dialog() + "/events").HEAD());
        assertThat(head.status()).isEqualTo(405);
        assertThat(head.header("Allow")).isEqualTo("GET");
    }
}
