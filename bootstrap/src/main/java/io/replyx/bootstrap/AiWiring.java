package io.replyx.bootstrap;

import io.replyx.ai.documents.DocumentParsers;
import io.replyx.ai.offline.OfflineAnswerModel;
import io.replyx.ai.offline.OfflineEmbedder;
import io.replyx.ai.openai.ApiKey;
import io.replyx.ai.openai.OpenAiAnswerModel;
import io.replyx.ai.openai.OpenAiConfig;
import io.replyx.ai.openai.OpenAiEmbedder;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.knowledge.TokenCounter;
import java.time.InstantSource;
import java.util.OptionalInt;

/**
 * Who answers and who embeds: the provider that the settings name, else the offline parts.
 *
 * @param name for the person who started the server
 */
record AiWiring(String name, AnswerModel model, Embedder embedder, DocumentParser parser, TokenCounter tokens) {

    static AiWiring of(Settings settings, InstantSource clock) {
        return settings.provider().map(provider -> online(provider, clock)).orElseGet(AiWiring::offline);
    }

    private static AiWiring offline() {
        var tokens = TokenCounter.estimate();
        return new AiWiring(
                "the offline answerer, which quotes your documents (set REPLYX_OPENAI_API_KEYS for a model)",
                new OfflineAnswerModel(tokens),
                new OfflineEmbedder(),
                new DocumentParsers(),
                tokens);
    }

    private static AiWiring online(Settings.Provider provider, InstantSource clock) {
        var tokens = TokenCounter.estimate();
        var chat =
                OpenAiConfig.defaults(provider.baseUrl(), new ApiKey(provider.key()), new ModelName(provider.model()));
        var embedder = provider.embeddingModel()
                .map(model -> new OpenAiConfig.Embeddings(new ModelName(model), OptionalInt.empty()))
                .<Embedder>map(model -> new OpenAiEmbedder(chat.with(model), tokens, clock))
                .orElseGet(OfflineEmbedder::new);
        return new AiWiring(
                provider.toString(),
                new OpenAiAnswerModel(chat, tokens, clock),
                embedder,
                new DocumentParsers(),
                tokens);
    }
}
