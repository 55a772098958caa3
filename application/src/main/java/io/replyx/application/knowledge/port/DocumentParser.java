package io.replyx.application.knowledge.port;

import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;

/**
 * Reads a document's text and structure out of its bytes. Text is decoded as UTF-8, as what its byte order mark says,
 * or, where it can be nothing else, in a Cyrillic or Western encoding of old.
 */
public interface DocumentParser {

    /** The document cannot be read, now or ever. */
    final class Unreadable extends RuntimeException {
        private final IndexingFailure failure;

        public Unreadable(IndexingFailure failure, String message) {
            super(message);
            this.failure = failure;
        }

        public IndexingFailure failure() {
            return failure;
        }
    }

    /** Whether the bytes look like text at all; quick enough to ask while somebody waits. */
    boolean isText(byte[] original);

    /**
     * @param title used when the document names none itself
     * @throws Unreadable when the bytes are not what the format says
     */
    ParsedDocument parse(DocumentFormat format, DocumentTitle title, byte[] original);
}
