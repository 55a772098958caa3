package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.HistoryEntry;
import io.replyx.domain.dialogs.MessageRole;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.knowledge.TokenCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A provider with a script, and a model that asks it: the ground of the tests of answers. */
abstract class OpenAiAnswers {
    static final String KEY = "sk-secret-4711";
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Duration LONG = Duration.ofSeconds(60);
    static final Duration SHORT = Duration.ofMillis(200);
    static final CallTimeouts PATIENT = new CallTimeouts(LONG, LONG, LONG, LONG);

    final RecordingAnswerListener listener = new RecordingAnswerListener();
    private @Nullable FakeOpenAi provider;

    @AfterEach
    void closes_the_provider() {
        if (provider != null) {
            provider.close();
        }
    }

    final FakeOpenAi provider(FakeOpenAi.Script script) {
        var started = new FakeOpenAi(script);
        provider = started;
        return started;
    }

    static OpenAiAnswerModel model(FakeOpenAi provider, CallTimeouts timeouts) {
        var config = OpenAiConfig.defaults(provider.baseUrl(), new ApiKey(KEY), new ModelName("default-model"));
        return new OpenAiAnswerModel(config.with(timeouts), TokenCounter.estimate(), InstantSource.fixed(NOW));
    }

    static Prompt prompt() {
        return new Prompt(
                Optional.empty(),
                new Temperature(0.5),
                new Instructions("Be brief."),
                List.of(),
                List.of(
                        new HistoryEntry(MessageRole.CUSTOMER, "Привет"),
                        new HistoryEntry(MessageRole.ASSISTANT, "Hello")),
                "How much?",
                Language.EN);
    }

    final Usage answer(FakeOpenAi.Script script) {
        return model(provider(script), PATIENT).answer(prompt(), listener);
    }

    final Unavailable unavailable(FakeOpenAi.Script script) {
        return catchThrowableOfType(Unavailable.class, () -> answer(script));
    }
}
