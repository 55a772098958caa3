package io.replyx.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class BadInputTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final Sample sample = Sample.of(owner);
    private final String messages = "/api/dialogs/" + sample.dialog() + "/messages";
    private final String documents = "/api/assistants/" + sample.assistant() + "/documents";

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
    void everything_wrong_is_named_at_once() {
        var reply = server.guest()
                .post("/api/auth/register", "{\"email\":\"nobody\",\"password\":\"short\",\"colour\":1,\"shape\":2}");
        reply.expectProblem(422, "invalid_input");
        assertThat(reply.errors())
                .containsExactlyInAnyOrder(
                        "email:bad_format",
                        "password:too_short",
                        "name:required",
                        "colour:unknown_field",
                        "shape:unknown_field");
        assertThat(reply.text("/detail")).contains("email", "password", "name", "colour", "shape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":7} | name:wrong_type",
                "{\"name\":true} | name:wrong_type",
                "{\"name\":[\"A\"]} | name:wrong_type",
                "{\"name\":null} | name:required",
                "{\"name\":\"  \"} | name:required",
                "{\"name\":\"A\",\"passages\":\"5\"} | passages:wrong_type",
                "{\"name\":\"A\",\"passages\":5.5} | passages:wrong_type",
                "{\"name\":\"A\",\"passages\":99999999999} | passages:out_of_range",
                "{\"name\":\"A\",\"passages\":21} | passages:out_of_range",
                "{\"name\":\"A\",\"passages\":null} | passages:required",
                "{\"name\":\"A\",\"temperature\":\"0.5\"} | temperature:wrong_type",
                "{\"name\":\"A\",\"temperature\":1e999} | temperature:out_of_range",
                "{\"name\":\"A\",\"temperature\":-0.1} | temperature:out_of_range",
                "{\"name\":\"A\",\"threshold\":1.1} | threshold:out_of_range",
                "{\"name\":\"A\",\"language\":\"fr\"} | language:not_one_of",
                "{\"name\":\"A\",\"model\":\"\"} | model:required",
                "{\"name\":\"A\",\"nmae\":\"B\"} | nmae:unknown_field",
                "{\"name\":\"a\\nb\"} | name:bad_characters",
                "{\"name\":\"a\\u0000b\"} | name:bad_characters",
                "{\"name\":\"a\\ud800b\"} | name:bad_characters",
                "{\"name\":\"A\",\"instructions\":\"\\udc00\"} | instructions:bad_characters",
            })
    void each_field_of_an_assistant_has_a_rule(String body, String error) {
        assertThat(owner.post("/api/assistants", body)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly(error);
    }

    @Test
    void texts_have_a_longest_length() {
        assertThat(owner.post("/api/assistants", "{\"name\":\"" + "я".repeat(101) + "\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("name:too_long");
        owner.post("/api/assistants", "{\"name\":\"" + "😀".repeat(100) + "\"}").expect(201);
        assertThat(owner.post(messages, "{\"text\":\"" + "я".repeat(10_001) + "\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("text:too_long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"assistantId\":\"x\"} | assistantId:bad_format",
                "{\"assistantId\":\"1-1-1-1-1\"} | assistantId:bad_format",
                "{\"assistantId\":7} | assistantId:wrong_type",
                "{\"assistantId\":\"ID\",\"customer\":\"Ada\"} | customer:wrong_type",
                "{\"assistantId\":\"ID\",\"customer\":{\"name\":7}} | customer.name:wrong_type",
                "{\"assistantId\":\"ID\",\"customer\":{\"age\":7}} | customer.age:unknown_field",
                "{\"assistantId\":\"ID\",\"customer\":{\"externalId\":\"\"}} | customer.externalId:required",
                "{\"assistantId\":\"ID\",\"metadata\":[]} | metadata:wrong_type",
                "{\"assistantId\":\"ID\",\"metadata\":{\"a\":1}} | metadata:wrong_type",
                "{\"assistantId\":\"ID\",\"metadata\":{\"\":\"a\"}} | metadata:required",
                "{\"assistantId\":\"ID\",\"metadata\":{\"a\":\"\\u0000\"}} | metadata:bad_characters",
                "{\"assistantId\":\"ID\",\"metadata\":{\"\\u0000\":\"a\"}} | metadata:bad_characters",
            })
    void each_field_of_a_dialog_has_a_rule(String body, String error) {
        assertThat(owner.post("/api/dialogs", body.replace("ID", sample.assistant()))
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly(error);
    }

    @Test
    void metadata_has_at_most_sixteen_entries() {
        var entries = new StringBuilder("\"k\":\"v\"");
        for (int i = 0; i < 16; i++) {
            entries.append(",\"k").append(i).append("\":\"v\"");
        }
        assertThat(owner.post(messages, "{\"text\":\"hi\",\"metadata\":{" + entries + "}}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("metadata:too_many");
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

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit:out_of_range",
        "limit=201, limit:out_of_range",
        "limit=ten, limit:wrong_type",
        "limit=99999999999, limit:wrong_type",
        "cursor=x, cursor:invalid_cursor",
    })
    void lists_are_asked_for_within_limits(String query, String error) {
        assertThat(owner.get("/api/assistants?" + query)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "after=-1, after:bad_format",
        "after=x, after:bad_format",
        "before=1.5, before:bad_format",
        "after=9999999999999999999, after:bad_format",
        "limit=0, limit:out_of_range",
        "after=1&before=3, before:not_together",
    })
    void messages_are_asked_for_within_limits(String query, String error) {
        assertThat(owner.get(messages + "?" + query)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "q=, q:required",
        "x=1, q:required",
        "q=a%00b, q:bad_characters",
        "q=a&mode=magic, mode:not_one_of",
        "q=a&limit=51, limit:out_of_range",
    })
    void searches_are_asked_for_within_limits(String query, String error) {
        assertThat(owner.get("/api/assistants/" + sample.assistant() + "/search?" + query)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly(error);
    }

    @Test
    void waiting_is_yes_or_no() {
        assertThat(owner.post(messages + "?wait=1", "{\"text\":\"hi\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("wait:wrong_type");
    }

    @Test
    void a_wrong_parameter_and_a_wrong_field_are_named_together() {
        assertThat(owner.post(messages + "?wait=maybe", "{\"txet\":\"hi\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactlyInAnyOrder("wait:wrong_type", "text:required", "txet:unknown_field");
    }

    @Test
    void a_document_from_the_web_is_not_supported_yet() {
        assertThat(owner.post(documents, "{\"url\":\"https://example.com\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("url:url_not_supported");
    }

    @Test
    void a_document_of_nothing_is_refused() {
        var text = owner.post(documents, "{\"title\":\"t\",\"text\":\" \"}").expectProblem(422, "invalid_input");
        assertThat(text.errors()).containsExactly("text:empty_document");
        var file = owner.upload(documents, "a.txt", new byte[0]).expectProblem(422, "empty_document");
        assertThat(file.errors()).containsExactly("file:empty_document");
    }

    @ParameterizedTest
    @CsvSource({
        "../../x, bad_format",
        "../../x.txt, bad_format",
        "C:\\\\x.txt, bad_format",
        ".., bad_format",
        "x.exe, unsupported_format",
        "x.pdf, unsupported_format",
        "x, unsupported_format",
    })
    void a_file_needs_a_plain_name_of_a_known_kind(String name, String code) {
        assertThat(owner.upload(documents, name, "words".getBytes(UTF_8))
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("file:" + code);
    }

    @Test
    void a_binary_that_is_named_a_text_is_refused() {
        for (var bytes : new byte[][] {{(byte) 0x89, 'P', 'N', 'G'}, {'a', 0, 'b'}, {(byte) 0xFF, 1}}) {
            assertThat(owner.upload(documents, "a.txt", bytes)
                            .expectProblem(422, "invalid_input")
                            .errors())
                    .containsExactly("file:not_a_text");
        }
    }

    @Test
    void a_file_over_ten_megabytes_is_refused() {
        var eleven = new byte[11 * 1024 * 1024];
        Arrays.fill(eleven, (byte) 'a');
        owner.upload(documents, "a.txt", eleven).expectProblem(413, "body_too_large");
        var slightlyOver = Arrays.copyOf(eleven, 10 * 1024 * 1024 + 1);
        assertThat(owner.upload(documents, "a.txt", slightlyOver)
                        .expectProblem(422, "document_too_large")
                        .errors())
                .containsExactly("file:document_too_large");
    }

    @Test
    void a_form_has_a_file_and_a_title_and_nothing_else() {
        var reply = owner.upload(documents, "a.txt", "x".getBytes(UTF_8), Map.of("colour", "red"));
        assertThat(reply.expectProblem(422, "invalid_input").errors()).containsExactly("colour:unknown_field");
        var form = new MultipartForm();
        form.field("title", "t");
        assertThat(owner.send("POST", documents, form.contentType(), form.body())
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("file:required");
    }

    @Test
    void a_broken_form_is_refused() {
        var form = new MultipartForm();
        form.file("file", "a.txt", "x".getBytes(UTF_8));
        var whole = form.body();
        var cut = Arrays.copyOf(whole, whole.length - 10);
        owner.send("POST", documents, form.contentType(), cut).expectProblem(400, "malformed_multipart");
        owner.send("POST", documents, "multipart/form-data", whole).expectProblem(400, "malformed_multipart");
        owner.send("POST", documents, form.contentType(), new byte[0]).expectProblem(400, "malformed_multipart");
        owner.send("POST", documents, "text/plain", whole).expectProblem(415, "wrong_content_type");
    }

    @Test
    void assistants_of_a_document_are_named_by_ids() {
        assertThat(owner.post("/api/documents?assistantIds=x", "{\"title\":\"t\",\"text\":\"x\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("assistantIds:bad_format");
    }

    @Test
    void an_idempotency_key_has_a_length() {
        var body = "{\"name\":\"A\"}";
        for (var key : new String[] {"\"\"", "k".repeat(256)}) {
            assertThat(owner.with("Idempotency-Key", key)
                            .post("/api/assistants", body)
                            .expectProblem(422, "invalid_input")
                            .errors()
                            .getFirst())
                    .startsWith("Idempotency-Key:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "9999999999999999999"})
    void a_stream_begins_after_a_number(String last) {
        var events = "/api/dialogs/" + sample.dialog() + "/events";
        assertThat(owner.with("Last-Event-ID", last)
                        .get(events)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("Last-Event-ID:bad_format");
        assertThat(owner.get(events + "?lastEventId=" + last)
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("lastEventId:bad_format");
    }

    @Test
    void a_version_to_roll_back_to_must_exist() {
        var path = "/api/assistants/" + sample.assistant() + "/rollback";
        owner.post(path, "{\"version\":99}").expectProblem(404, "unknown_assistant_version");
        assertThat(owner.post(path, "{\"version\":\"1\"}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("version:wrong_type");
    }

    @Test
    void a_route_that_takes_no_body_takes_no_fields() {
        owner.post("/api/assistants/" + sample.assistant() + "/publish", "{}").expect(200);
        assertThat(owner.post("/api/assistants/" + sample.assistant() + "/publish", "{\"now\":true}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("now:unknown_field");
    }
}
