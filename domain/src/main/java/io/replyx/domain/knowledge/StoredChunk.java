package io.replyx.domain.knowledge;

/** A chunk with its name, and the document that it was cut from. */
public record StoredChunk(ChunkId id, DocumentId document, DocumentTitle title, Chunk chunk) {}
