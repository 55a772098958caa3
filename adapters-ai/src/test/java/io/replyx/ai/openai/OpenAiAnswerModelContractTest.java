package io.replyx.ai.openai;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.knowledge.TokenCounter;
import io.replyx.testkit.contract.AnswerModelContract;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class OpenAiAnswerModelContractTest extends AnswerModelContract {
    private volatile FakeOpenAi.Script script = FakeOpenAi.Connection::reset;
    private final FakeOpenAi provider = new FakeOpenAi(connection -> script.play(connection));

    @AfterEach
    void closes_the_provider() {
        provider.close();
    }

    @Override
    protected AnswerModel model() {
        var config = OpenAiConfig.defaults(provider.baseUrl(), new ApiKey("key"), new ModelName("m"));
        return new OpenAiAnswerModel(config, TokenCounter.estimate(), InstantSource.system());
    }

    @Override
    protected void willAnswer(List<String> pieces) {
        script = connection -> {
            say(pieces, connection);
            connection.event(ProviderChunks.LAST).event(ProviderChunks.USAGE).event(ProviderChunks.DONE);
        };
    }

    @Override
    protected void willBreakDownAfter(List<String> pieces) {
        script = connection -> {
            say(pieces, connection);
            connection.reset();
        };
    }

    @Override
    protected void willDecline() {
        script =
                connection -> connection.respond(401, "application/json", ProviderChunks.error("x", "invalid_api_key"));
    }

    private static void say(List<String> pieces, FakeOpenAi.Connection connection) throws IOException {
        connection.stream().event(ProviderChunks.FIRST);
        for (var piece : pieces) {
            connection.piece(piece);
        }
    }
}
