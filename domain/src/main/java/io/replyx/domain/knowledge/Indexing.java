package io.replyx.domain.knowledge;

/** How far a document is on its way into the index. */
public sealed interface Indexing {
    record Queued() implements Indexing {}

    record Parsing() implements Indexing {}

    /** @param done chunks of {@code total} that are embedded */
    record Embedding(int done, int total) implements Indexing {}

    record Ready(int chunks) implements Indexing {}

    record Failed(IndexingFailure failure) implements Indexing {}
}
