package io.replyx.domain.assistants;

import io.replyx.domain.kernel.InputRefusal;
import java.util.OptionalDouble;

/**
 * How an assistant uses its knowledge.
 *
 * @param threshold relevance (0 to 1) below which it says that it does not know; empty for the default of the
 *     installation's embedder
 * @param passages how many passages the model is given at most
 */
public record RetrievalSettings(OptionalDouble threshold, int passages) {
    private static final int MAX_PASSAGES = 20;
    public static final RetrievalSettings DEFAULT = new RetrievalSettings(OptionalDouble.empty(), 5);

    public RetrievalSettings {
        if (threshold.isPresent() && !(threshold.getAsDouble() >= 0 && threshold.getAsDouble() <= 1)) {
            throw InputRefusal.OUT_OF_RANGE.refusal("min", 0, "max", 1);
        }
        if (passages < 1 || passages > MAX_PASSAGES) {
            throw InputRefusal.OUT_OF_RANGE.refusal("min", 1, "max", MAX_PASSAGES);
        }
    }
}
