package io.replyx.persistence.sites;

import java.util.List;

/** The mapped rows of this package, which nobody else sees. */
public final class SiteRows {
    private SiteRows() {}

    public static List<Class<?>> all() {
        return List.of(SiteRow.class, SettingsColumns.class, VisitorRow.class);
    }
}
