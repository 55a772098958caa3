package io.replyx.persistence.assistants;

import java.util.List;

/** The mapped rows of this package, which nobody else sees. */
public final class AssistantRows {
    private AssistantRows() {}

    public static List<Class<?>> all() {
        return List.of(
                AssistantRow.class, AssistantVersionRow.class, AssistantVersionRow.Key.class, ConfigColumns.class);
    }
}
