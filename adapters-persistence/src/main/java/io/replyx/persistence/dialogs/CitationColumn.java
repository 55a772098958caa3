package io.replyx.persistence.dialogs;

import io.replyx.domain.dialogs.Citation;
import io.replyx.domain.knowledge.DocumentId;
import java.util.UUID;

/** A citation as it stands in the JSON column. */
record CitationColumn(int n, UUID document, String title, String quote) {
    static CitationColumn of(Citation citation) {
        return new CitationColumn(citation.n(), citation.document().value(), citation.title(), citation.quote());
    }

    Citation toCitation() {
        return new Citation(n, new DocumentId(document), title, quote);
    }
}
