package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiRefusalTest extends OpenAiAnswers {
    @Test
    void reports_a_page_where_a_stream_was_expected() {
        assertThat(unavailable(connection -> connection.respond(200, "text/html", "<html>Log in</html>")))
                .hasMessageContaining("something else");
    }

    @Test
    void understands_an_error_with_a_happy_status() {
        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> answer(connection ->
                        connection.respond(200, "application/json", ProviderChunks.error("x", "model_not_found"))));
        assertThat(unavailable(connection ->
                        connection.respond(200, "application/json", ProviderChunks.error("server_error", "x"))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "insufficient_quota,   insufficient_quota,      false",
        "invalid_request_error, context_length_exceeded, false",
        "invalid_request_error, '',                      false",
        "server_error,         server_error,            true",
        "'',                   502,                     true",
        "'',                   429,                     true",
        "'',                   401,                     false"
    })
    void understands_an_error_in_the_stream(String type, String code, boolean passing) {
        assertThatThrownBy(() -> answer(connection -> connection.stream()
                        .piece("half")
                        .event(ProviderChunks.error(type, code))
                        .stall()))
                .isInstanceOf(passing ? Unavailable.class : PermanentFailure.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, context_length_exceeded",
        "401, invalid_api_key",
        "402, ''",
        "403, ''",
        "404, model_not_found",
        "413, ''",
        "422, ''",
        "429, insufficient_quota",
        "307, ''"
    })
    void declines_what_will_never_work(int status, String code) {
        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> answer(connection ->
                        connection.respond(status, "application/json", ProviderChunks.error("error", code))))
                .withMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 504, 529})
    void reports_what_may_pass(int status) {
        assertThat(unavailable(connection -> connection.respond(
                        status, "application/json", ProviderChunks.error("error", "rate_limit_exceeded"))))
                .hasMessageContaining(String.valueOf(status))
                .returns(Optional.empty(), Unavailable::retryAfter);
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after-ms: 1500,  1500",
        "Retry-After: 7,        7000",
        "Retry-After: 0.5,      500",
        "'Retry-After: Sun, 22 Nov 2026 10:00:30 GMT', 30000"
    })
    void tells_how_long_to_wait(String header, long millis) {
        assertThat(unavailable(connection -> connection.respond(429, "application/json", "{}", header)))
                .returns(Optional.of(Duration.ofMillis(millis)), Unavailable::retryAfter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: soon",
                "Retry-After: -1",
                "Retry-After: Sun, 22 Nov 2026 09:00:00 GMT",
                "Retry-After: 99999999999"
            })
    void overlooks_a_wait_that_makes_no_sense(String header) {
        assertThat(unavailable(connection -> connection.respond(429, "application/json", "{}", header)))
                .returns(Optional.empty(), Unavailable::retryAfter);
    }

    @Test
    void prefers_the_finer_wait() {
        assertThat(unavailable(connection ->
                        connection.respond(503, "text/plain", "busy", "Retry-After: 7", "Retry-After-Ms: 20")))
                .returns(Optional.of(Duration.ofMillis(20)), Unavailable::retryAfter);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500})
    void never_tells_the_key(int status) {
        var body = "{\"error\":{\"message\":\"Incorrect API key: " + KEY + "\",\"code\":\"" + KEY + "\"}}";

        assertThatThrownBy(() -> answer(connection -> connection.respond(status, "application/json", body)))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(KEY));
    }

    @Test
    void reads_no_more_of_an_error_than_it_needs() {
        assertThat(unavailable(connection -> connection
                        .send("HTTP/1.1 500 Oops\r\nContent-Type: text/plain\r\n\r\n" + "x".repeat(100_000))
                        .stall()))
                .hasMessage("the provider answered 500");
    }
}
