package io.replyx.ai.openai;

import io.replyx.domain.knowledge.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts into as many requests as a provider needs. */
final class EmbeddingBatches {
    private static final int MOST_TEXTS = 2048;

    /** Half of what providers take: the count may be an estimate, and Russian costs some models twice of it. */
    private static final int MOST_TOKENS = 150_000;

    private EmbeddingBatches() {}

    static List<List<String>> of(List<String> texts, TokenCounter count) {
        var batches = new ArrayList<List<String>>();
        int start = 0;
        int sum = 0;
        for (int i = 0; i < texts.size(); i++) {
            int tokens = count.of(texts.get(i));
            if (i > start && (i - start == MOST_TEXTS || sum + tokens > MOST_TOKENS)) {
                batches.add(texts.subList(start, i));
                start = i;
                sum = 0;
            }
            sum += tokens;
        }
        if (start < texts.size()) {
            batches.add(texts.subList(start, texts.size()));
        }
        return batches;
    }
}
