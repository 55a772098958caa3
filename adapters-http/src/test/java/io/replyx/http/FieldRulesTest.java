package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class FieldRulesTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final Sample sample = Sample.of(owner);
    private final String messages = "/api/dialogs/" + sample.dialog() + "/messages";

    @AfterAll
    void stop() {
        server.close();
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
}
