package io.replyx.ai.offline;

import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.LexicalEmbedding;
import io.replyx.domain.knowledge.ScoreFusion;
import io.replyx.domain.knowledge.TextNormalizer;
import java.util.List;

/** Vectors of the letters of words: no model, no network, and forgiving of typos. */
public final class OfflineEmbedder implements Embedder {
    private static final EmbeddingModel MODEL = new EmbeddingModel("replyx-lexical-1", LexicalEmbedding.DIMENSIONS);

    @Override
    public EmbeddingModel model() {
        return MODEL;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(LexicalEmbedding::of).toList();
    }

    @Override
    public float[] embedQuestion(String question) {
        return LexicalEmbedding.of(TextNormalizer.question(question));
    }

    @Override
    public ScoreFusion.Settings fusion() {
        return ScoreFusion.Settings.lexical();
    }
}
