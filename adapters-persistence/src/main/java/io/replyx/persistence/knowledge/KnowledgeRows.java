package io.replyx.persistence.knowledge;

import java.util.List;

/** The mapped rows of this package, which nobody else sees. */
public final class KnowledgeRows {
    private KnowledgeRows() {}

    public static List<Class<?>> all() {
        return List.of(DocumentRow.class, AttachmentRow.class, AttachmentRow.Key.class);
    }
}
