package io.replyx.application.knowledge.port;

import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.ScoreFusion;
import java.util.List;

/** Turns texts into vectors. A remote part: never called inside a transaction. */
public interface Embedder {
    EmbeddingModel model();

    /**
     * One vector a text, in the same order, each of {@code model().dimensions()} numbers.
     *
     * @throws io.replyx.application.kernel.Unavailable when it may succeed later
     * @throws io.replyx.application.kernel.PermanentFailure when it never will
     */
    List<float[]> embed(List<String> texts);

    /** The vector of a question; some embedders treat questions in a way of their own. Fails like {@link #embed}. */
    default float[] embedQuestion(String question) {
        return embed(List.of(question)).getFirst();
    }

    /** What similarities of these vectors are worth beside the words. */
    ScoreFusion.Settings fusion();
}
