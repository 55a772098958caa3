package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.knowledge.TokenCounter;
import io.replyx.testkit.provider.ScriptedProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test kit's provider, asked by the real client. */
class ScriptedProviderTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ScriptedProvider provider = ScriptedProvider.start();
    private final OpenAiAnswerModel model = new OpenAiAnswerModel(
            OpenAiConfig.defaults(provider.baseUrl(), new ApiKey("key"), new ModelName("m")),
            TokenCounter.estimate(),
            InstantSource.system());
    private final RecordingAnswerListener listener = new RecordingAnswerListener();

    @AfterEach
    void closes_the_provider() {
        provider.close();
    }

    private Usage ask(String question, RecordingAnswerListener by) {
        var prompt = new Prompt(
                Optional.empty(),
                Temperature.DEFAULT,
                new Instructions("Help."),
                List.of(),
                List.of(),
                question,
                Language.EN);
        return model.answer(prompt, by);
    }

    @Test
    void repeats_the_question() {
        var usage = ask("Сколько \"стоит\"\n доставка \\ 👍?", listener);

        assertThat(listener.text()).isEqualTo("You asked: Сколько \"стоит\"\n доставка \\ 👍?");
        assertThat(listener.pieces()).hasSizeGreaterThan(4);
        assertThat(usage.estimated()).isFalse();
        assertThat(provider.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/v1/chat/completions");
            assertThat(request.authorization()).isEqualTo("Bearer key");
        });
    }

    @Test
    void answers_as_told() {
        provider.answering(requested ->
                requested.model() + "/" + requested.system().lines().findFirst().orElseThrow());
        ask("x", listener);

        assertThat(listener.text()).isEqualTo("m/Help.");
    }

    @Test
    void fails_as_told_and_recovers() {
        provider.failing(1, 503);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> ask("x", listener));
        ask("x", listener);
        assertThat(listener.text()).isEqualTo("You asked: x");
    }

    @Test
    void holds_an_answer_before_its_first_byte() throws InterruptedException {
        var gate = provider.holdBeforeFirstByte();
        var answer = CompletableFuture.runAsync(() -> ask("x", listener));
        gate.held().await(1, SOON);
        assertThat(listener.pieces()).isEmpty();

        gate.release();
        answer.join();
        assertThat(listener.text()).isEqualTo("You asked: x");
    }

    @Test
    void holds_an_answer_in_its_middle() throws InterruptedException {
        var gate = provider.holdMidStream();
        var answer = CompletableFuture.runAsync(() -> ask("a b", listener));
        gate.held().await(1, SOON);
        assertThat(answer).isNotDone();

        gate.release();
        answer.join();
        assertThat(listener.text()).isEqualTo("You asked: a b");
    }

    @Test
    void notices_callers_that_go() throws InterruptedException {
        var gate = provider.holdMidStream();
        var answer = CompletableFuture.runAsync(() -> ask("a b", listener));
        gate.held().await(1, SOON);
        listener.cancel();

        provider.abandoned().await(1, Duration.ofSeconds(2));
        assertThatThrownBy(answer::join).hasCauseInstanceOf(AnswerModel.Cancelled.class);
        assertThat(gate.held().value()).isZero();
    }

    @Test
    void dies_in_the_middle_when_closed() throws InterruptedException {
        var gate = provider.holdMidStream();
        var answer = CompletableFuture.runAsync(() -> ask("a b", listener));
        gate.held().await(1, SOON);
        provider.close();

        assertThatThrownBy(answer::join).hasCauseInstanceOf(Unavailable.class);
    }

    @Test
    void answers_many_at_once() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                var own = new RecordingAnswerListener();
                                ask("question " + i, own);
                                return own.text();
                            },
                            threads))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).join()).isEqualTo("You asked: question " + i);
            }
        }
        assertThat(provider.received().value()).isEqualTo(200);
    }

    @Test
    void refuses_what_is_not_in_the_protocol() {
        var config = OpenAiConfig.defaults(provider.baseUrl().resolve("/v2"), new ApiKey("key"), new ModelName("m"));
        var lost = new OpenAiAnswerModel(config, TokenCounter.estimate(), InstantSource.system());

        assertThatExceptionOfType(PermanentFailure.class).isThrownBy(() -> lost.answer(prompt(), listener));
    }

    private static Prompt prompt() {
        return new Prompt(
                Optional.empty(), Temperature.DEFAULT, Instructions.NONE, List.of(), List.of(), "x", Language.EN);
    }
}
