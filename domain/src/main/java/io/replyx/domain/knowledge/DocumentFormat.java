package io.replyx.domain.knowledge;

/** What a document is written in. */
public enum DocumentFormat {
    TEXT,
    MARKDOWN,
    HTML
}
