package io.replyx.application.knowledge.port;

/** What is stored of knowledge. */
public record KnowledgeStores(Documents documents, Chunks chunks, TextIndex textIndex, VectorIndex vectorIndex) {}
