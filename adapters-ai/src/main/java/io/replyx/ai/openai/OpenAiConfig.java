package io.replyx.ai.openai;

import io.replyx.domain.assistants.ModelName;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a provider is and what is asked of it.
 *
 * @param baseUrl up to and including the version, for example {@code https://api.openai.com/v1}
 * @param defaultModel for assistants that name none
 * @param embeddings empty when the provider has no embedding model
 */
public record OpenAiConfig(
        URI baseUrl, ApiKey key, ModelName defaultModel, Optional<Embeddings> embeddings, CallTimeouts timeouts) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * The model that makes vectors.
     *
     * @param dimensions what it gives; empty to learn that from its first vector
     */
    public record Embeddings(ModelName model, OptionalInt dimensions) {
        private static final int MOST_DIMENSIONS = 16_000;

        public Embeddings {
            if (dimensions.isPresent() && (dimensions.getAsInt() < 1 || dimensions.getAsInt() > MOST_DIMENSIONS)) {
                throw new IllegalArgumentException("a vector has 1 to " + MOST_DIMENSIONS + " dimensions");
            }
        }
    }

    public OpenAiConfig {
        baseUrl = checked(baseUrl);
    }

    public static OpenAiConfig defaults(URI baseUrl, ApiKey key, ModelName defaultModel) {
        return new OpenAiConfig(baseUrl, key, defaultModel, Optional.empty(), CallTimeouts.DEFAULT);
    }

    public OpenAiConfig with(Embeddings embedding) {
        return new OpenAiConfig(baseUrl, key, defaultModel, Optional.of(embedding), timeouts);
    }

    public OpenAiConfig with(CallTimeouts other) {
        return new OpenAiConfig(baseUrl, key, defaultModel, embeddings, other);
    }

    private static URI checked(URI url) {
        boolean plain = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme()) || url.getHost() == null || !plain) {
            // Not quoted: user info in it may be a secret.
            throw new IllegalArgumentException("a provider's address is http(s)://host[:port]/path and nothing more");
        }
        var text = url.toString();
        return text.endsWith("/") ? checked(URI.create(text.substring(0, text.length() - 1))) : url;
    }
}
