package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replyx.application.kernel.Unavailable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiBrokenStreamTest extends OpenAiAnswers {
    @Test
    void reports_a_stream_that_ends_in_the_middle() {
        assertThat(unavailable(connection -> connection.stream().piece("half"))).hasMessageContaining("middle");
        assertThat(listener.text()).isEqualTo("half");
    }

    @Test
    void reports_a_stream_cut_in_the_middle_of_a_character() {
        assertThat(unavailable(connection ->
                        connection.stream().piece("a").send("data: {\"").send(new byte[] {(byte) 0xd0})))
                .isNotNull();
    }

    @Test
    void reports_a_reset_before_the_answer() {
        assertThat(unavailable(FakeOpenAi.Connection::reset)).isNotNull();
    }

    @Test
    void reports_a_reset_in_the_answer() {
        assertThat(unavailable(connection -> connection.stream().piece("half").reset()))
                .isNotNull();
    }

    @Test
    void asks_once_only() {
        var fake = provider(FakeOpenAi.Connection::reset);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), listener));

        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{oops", "42", "null", "", "[1]", "\"text\""})
    void reports_an_event_that_is_no_json_object(String garbage) {
        assertThat(unavailable(connection -> connection.stream().piece("a").event(garbage)))
                .isNotNull();
    }

    @Test
    void reports_a_line_without_an_end() {
        assertThat(unavailable(connection -> connection.stream()
                        .send("data: " + "x".repeat(1100 * 1024))
                        .stall()))
                .isNotNull();
    }

    @Test
    void reports_an_event_of_too_many_lines() {
        assertThat(unavailable(connection -> connection.stream()
                        .send("data: xxxxxxx\n".repeat(200_000))
                        .stall()))
                .isNotNull();
    }

    @Test
    void stops_reading_a_model_that_never_stops() throws InterruptedException {
        var gone = new CountDownLatch(1);
        var endless = ProviderChunks.piece("x".repeat(50_000));
        answer(connection -> {
            connection.stream();
            for (int i = 0; i < 10; i++) {
                connection.event(endless);
            }
            connection.stallAndTell(gone);
        });

        assertThat(listener.text()).hasSize(200_000);
        assertThat(gone.await(2, TimeUnit.SECONDS)).isTrue();
    }
}
