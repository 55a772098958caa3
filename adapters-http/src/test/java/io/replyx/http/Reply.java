package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What came back. */
record Reply(HttpResponse<byte[]> response) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    String body() {
        return new String(response.body(), UTF_8);
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(body(), e);
        }
    }

    /** @param pointer for example {@code /items/0/id} */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    Reply expect(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** A refusal in the form that all of them have. */
    Reply expectProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("/code")).as(body()).isEqualTo(code);
        assertThat(at("/status").asInt()).isEqualTo(status);
        assertThat(text("/title")).isNotEmpty();
        assertThat(text("/detail")).isNotEmpty();
        assertThat(text("/traceId")).matches("[0-9a-f]{32}").isEqualTo(header("X-Trace-Id"));
        assertThat(body()).doesNotContain("Exception", "io.replyx", "\tat ");
        return this;
    }

    /** The fields that a refusal names, with what is wrong with each. */
    List<String> errors() {
        return StreamSupport.stream(at("/errors").spliterator(), false)
                .map(error ->
                        error.path("field").asText() + ":" + error.path("code").asText())
                .toList();
    }
}
