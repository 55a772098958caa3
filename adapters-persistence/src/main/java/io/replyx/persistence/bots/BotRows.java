package io.replyx.persistence.bots;

import java.util.List;

/** The mapped rows of this package, which nobody else sees. */
public final class BotRows {
    private BotRows() {}

    public static List<Class<?>> all() {
        return List.of(BotRow.class);
    }
}
