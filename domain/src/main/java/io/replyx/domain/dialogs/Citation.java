package io.replyx.domain.dialogs;

import io.replyx.domain.knowledge.DocumentId;

/**
 * A source that an answer names.
 *
 * @param n the number that stands in the answer as {@code [n]}
 * @param quote the passage, shortened
 */
public record Citation(int n, DocumentId document, String title, String quote) {}
