package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.ScoreFusion;
import io.replyx.domain.knowledge.TokenCounter;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lets an embedding model of the provider make the vectors. */
public final class OpenAiEmbedder implements Embedder {
    /** UTF-16 units of a text that are sent: more may be over the 8192 tokens that models take. */
    private static final int LONGEST_TEXT = 8_000;

    private final OpenAiConfig.Embeddings embeddings;
    private final CallTimeouts timeouts;
    private final TokenCounter tokens;
    private final OpenAiHttp http;
    private final EmbeddingReply.Reader replies;
    private volatile OptionalInt dimensions;

    /** @throws IllegalArgumentException when the configuration names no embedding model */
    public OpenAiEmbedder(OpenAiConfig config, TokenCounter tokens, InstantSource clock) {
        ObjectMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.embeddings =
                config.embeddings().orElseThrow(() -> new IllegalArgumentException("no embedding model is configured"));
        this.timeouts = config.timeouts();
        this.tokens = tokens;
        this.http = new OpenAiHttp(config, json);
        this.replies = new EmbeddingReply.Reader(json, new OpenAiErrorMapper(json, config.key(), clock));
        this.dimensions = embeddings.dimensions();
    }

    /** Asks the provider for a first vector when its dimensions are neither configured nor seen yet. */
    @Override
    public EmbeddingModel model() {
        if (dimensions.isEmpty()) {
            request(List.of("dimensions"));
        }
        return new EmbeddingModel(embeddings.model().value(), dimensions.orElseThrow());
    }

    /** A text without a word is not sent, since providers refuse it; its vector is all zeros. */
    @Override
    public List<float[]> embed(List<String> texts) {
        var worded = texts.stream().filter(text -> !text.isBlank()).map(OpenAiEmbedder::cut);
        var made = new ArrayDeque<float[]>();
        EmbeddingBatches.of(worded.toList(), tokens).forEach(batch -> made.addAll(request(batch)));
        var vectors = new ArrayList<float[]>();
        for (var text : texts) {
            vectors.add(text.isBlank() ? new float[model().dimensions()] : made.removeFirst());
        }
        return List.copyOf(vectors);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean pair = Character.isSurrogatePair(text.charAt(LONGEST_TEXT - 1), text.charAt(LONGEST_TEXT));
        return text.substring(0, pair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    private List<float[]> request(List<String> batch) {
        var call = http.post("embeddings", json(batch));
        var vectors = replies.read(call, timeouts, batch.size());
        vectors.forEach(this::check);
        return vectors;
    }

    private ObjectNode json(List<String> batch) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("model", embeddings.model().value());
        request.put("encoding_format", "float");
        var input = request.putArray("input");
        batch.forEach(input::add);
        return request;
    }

    private void check(float[] vector) {
        if (dimensions.isEmpty()) {
            dimensions = OptionalInt.of(vector.length);
        }
        if (vector.length != dimensions.getAsInt()) {
            throw new PermanentFailure("the embedding model %s gives %d dimensions where %d are expected"
                    .formatted(embeddings.model(), vector.length, dimensions.getAsInt()));
        }
    }

    /** Models differ; these values suit vectors in which unrelated texts are somewhat alike. Not measured. */
    @Override
    public ScoreFusion.Settings fusion() {
        return new ScoreFusion.Settings(0.2, 1, 0.6, 0.28);
    }
}
