package io.replyx.domain.knowledge;

/** Why a document could not be indexed. */
public enum IndexingFailure {
    /** It holds no words. */
    EMPTY,
    /** Its bytes are no text in an encoding that we know. */
    NOT_TEXT,
    /** Its structure could not be read. */
    UNREADABLE,
    /** Something outside the document kept failing; indexing it again may help. */
    UNAVAILABLE
}
