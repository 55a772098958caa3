package io.replyx.ai.openai;

import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.knowledge.TokenCounter;
import io.replyx.testkit.contract.EmbedderContract;
import io.replyx.testkit.provider.ScriptedProvider;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;

class OpenAiEmbedderContractTest extends EmbedderContract {
    private final ScriptedProvider provider = ScriptedProvider.start();
    private final OpenAiEmbedder embedder = new OpenAiEmbedder(
            OpenAiConfig.defaults(provider.baseUrl(), new ApiKey("key"), new ModelName("m"))
                    .with(new OpenAiConfig.Embeddings(new ModelName("e"), OptionalInt.empty())),
            TokenCounter.estimate(),
            InstantSource.system());

    @AfterEach
    void closes_the_provider() {
        provider.close();
    }

    @Override
    protected Embedder embedder() {
        return embedder;
    }

    @Override
    protected void breakDown() {
        provider.failing(Integer.MAX_VALUE, 503);
    }

    @Override
    protected void decline() {
        provider.failing(Integer.MAX_VALUE, 401);
    }
}
