package io.replyx.persistence.identity;

import java.util.List;

/** The mapped rows of this package, which nobody else sees. */
public final class IdentityRows {
    private IdentityRows() {}

    public static List<Class<?>> all() {
        return List.of(
                UserRow.class, WorkspaceRow.class, MembershipRow.class, MembershipRow.Key.class, SessionRow.class);
    }
}
