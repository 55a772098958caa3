package io.replyx.persistence.dialogs;

import java.util.List;

/** The mapped rows of this package, which nobody else sees. */
public final class DialogRows {
    private DialogRows() {}

    public static List<Class<?>> all() {
        return List.of(DialogRow.class, MessageRow.class, StatusChangeRow.class, StatusChangeRow.Key.class);
    }
}
