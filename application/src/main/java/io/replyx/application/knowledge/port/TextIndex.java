package io.replyx.application.knowledge.port;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.List;

/** Finds chunks by their words: stemmed, in Russian and English, forgiving typos. Entries go when their chunk goes. */
public interface TextIndex {

    /**
     * A chunk that shares words with a question.
     *
     * @param score BM25: orders the hits of one search
     * @param coverage how far the chunk speaks about the question, 0 to 1: rare words of the question count more;
     *     comparable between searches
     */
    record Hit(ChunkId chunk, double score, double coverage) {}

    /** Indexes chunks that were stored in the same transaction. */
    void add(TenantId tenant, List<StoredChunk> chunks);

    /** The best chunks of the documents attached to the assistant, best first. */
    List<Hit> search(TenantId tenant, AssistantId assistant, String question, int limit);
}
