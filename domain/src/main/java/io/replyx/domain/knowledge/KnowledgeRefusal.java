package io.replyx.domain.knowledge;

import static io.replyx.domain.kernel.RefusalKind.INVALID;
import static io.replyx.domain.kernel.RefusalKind.NOT_FOUND;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why something cannot be done with a document. */
public enum KnowledgeRefusal implements RefusalCode {
    UNKNOWN_DOCUMENT(NOT_FOUND, "There is no document {id}."),
    EMPTY_DOCUMENT(INVALID, "The document is empty."),
    DOCUMENT_TOO_LARGE(INVALID, "The document is larger than {max} MB."),
    UNSUPPORTED_FORMAT(INVALID, "This kind of document is not supported. Send one of: {supported}."),
    NOT_A_TEXT(INVALID, "The file is named as a text, but its content is binary.");

    private final RefusalKind kind;
    private final String template;

    KnowledgeRefusal(RefusalKind kind, String template) {
        this.kind = kind;
        this.template = template;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String template() {
        return template;
    }
}
