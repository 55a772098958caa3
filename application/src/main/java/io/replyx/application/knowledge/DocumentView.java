package io.replyx.application.knowledge;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.knowledge.Document;
import java.util.Set;

/** A document and the assistants that it is attached to. */
public record DocumentView(Document document, Set<AssistantId> assistants) {
    public DocumentView {
        assistants = Set.copyOf(assistants);
    }
}
