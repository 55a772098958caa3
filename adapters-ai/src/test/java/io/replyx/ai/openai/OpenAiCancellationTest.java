package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replyx.application.dialogs.port.AnswerModel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenAiCancellationTest extends OpenAiAnswers {
    @Test
    void does_not_even_ask_when_nobody_waits() {
        var fake = provider(FakeOpenAi.Connection::stall);
        listener.cancel();

        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), listener));
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void closes_the_connection_when_cancelled_before_the_first_byte() throws InterruptedException {
        var gone = new CountDownLatch(1);
        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> answer(connection -> {
                    listener.cancel();
                    connection.stallAndTell(gone);
                }));

        assertThat(gone.await(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closes_the_connection_when_cancelled_between_pieces() throws InterruptedException {
        var gone = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var leaving = new RecordingAnswerListener(asked::countDown);
        var fake = provider(connection -> connection.stream().piece("half").stallAndTell(gone));
        Thread.ofVirtual().start(() -> {
            await(asked);
            leaving.cancel();
        });

        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), leaving));
        assertThat(gone.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(leaving.text()).isEqualTo("half");
    }

    @Test
    void stops_at_the_call_back_alone() {
        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> answer(connection -> {
                    listener.stopOnly();
                    connection.stall();
                }));
    }

    @Test
    void gives_no_piece_after_the_listener_left() {
        var leaving = new RecordingAnswerListener[1];
        leaving[0] = new RecordingAnswerListener(() -> leaving[0].cancel());
        var fake =
                provider(connection -> connection.stream().piece("a").piece("b").event(ProviderChunks.DONE));

        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), leaving[0]));
        assertThat(leaving[0].pieces()).containsExactly("a");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
