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
import io.replyx.domain.knowledge.TokenCount;
import java.time.InstantSource;
import java.util.OptionalInt;

/**
 * Who answers and who embeds: the provider that the settings name, else the offline parts.
 *
 * @param name for the person who started the server
 */
record AiParts(String name, AnswerModel model, Embedder embedder, DocumentParser parser, TokenCount tokens) {

    static AiParts of(Settings settings, InstantSource clock) {
        return settings.provider().map(provider -> online(provider, clock)).orElseGet(AiParts::offline);
    }

    private static AiParts offline() {
        var tokens = TokenCount.estimate();
        return new AiParts(
                "the offline answerer, which quotes your documents (set REPLYX_OPENAI_API_KEYS for a model)",
                new OfflineAnswerModel(tokens),
                new OfflineEmbedder(),
                new DocumentParsers(),
                tokens);
    }

    private static AiParts online(Settings.Provider provider, InstantSource clock) {
        var tokens = TokenCount.estimate();
        var chat =
                OpenAiConfig.defaults(provider.baseUrl(), new ApiKey(provider.key()), new ModelName(provider.model()));
        var embedder = provider.embeddingModel()
                .map(model -> new OpenAiConfig.Embeddings(new ModelName(model), OptionalInt.empty()))
                .<Embedder>map(model -> new OpenAiEmbedder(chat.with(model), tokens, clock))
                .orElseGet(OfflineEmbedder::new);
        return new AiParts(
                provider.toString(),
                new OpenAiAnswerModel(chat, tokens, clock),
                embedder,
                new DocumentParsers(),
                tokens);
    }
}
