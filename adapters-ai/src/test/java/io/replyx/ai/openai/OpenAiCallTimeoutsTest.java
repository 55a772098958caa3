package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.replyx.application.kernel.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenAiCallTimeoutsTest extends OpenAiAnswers {
    @Test
    void waits_for_the_first_byte_only_so_long() {
        assertThat(missed(new CallTimeouts(LONG, SHORT, LONG, LONG), FakeOpenAi.Connection::stall))
                .hasMessageContaining("began");
        assertThat(missed(
                        new CallTimeouts(LONG, SHORT, LONG, LONG),
                        connection -> connection.stream().stall()))
                .hasMessageContaining("began");
    }

    @Test
    void takes_comments_for_no_answer() {
        var stop = new CountDownLatch(1);
        assertThat(missed(new CallTimeouts(LONG, SHORT, LONG, LONG), connection -> {
                    try {
                        connection.stream().repeat(": still loading\n\n", stop);
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    }
                }))
                .hasMessageContaining("began");
        stop.countDown();
    }

    @Test
    void waits_for_the_next_piece_only_so_long() {
        assertThat(missed(
                        new CallTimeouts(LONG, LONG, SHORT, LONG),
                        connection -> connection.stream().piece("half").stall()))
                .hasMessageContaining("stood still");
    }

    @Test
    void waits_for_the_whole_answer_only_so_long() {
        var stop = new CountDownLatch(1);
        assertThat(missed(new CallTimeouts(LONG, LONG, LONG, SHORT), connection -> {
                    try {
                        connection.stream().repeat("data: " + ProviderChunks.piece("on and ") + "\n\n", stop);
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    }
                }))
                .hasMessageContaining("complete");
        stop.countDown();
    }

    @Test
    void reports_a_provider_that_is_not_there() {
        var fake = provider(FakeOpenAi.Connection::stall);
        fake.close();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), listener));
    }

    private Unavailable missed(CallTimeouts timeouts, FakeOpenAi.Script script) {
        long start = System.nanoTime();
        var failure = catchThrowableOfType(
                Unavailable.class, () -> model(provider(script), timeouts).answer(prompt(), listener));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        return failure;
    }
}
