package io.replyx.domain.kernel;

/** What somebody may do inside one tenant. */
public enum Right {
    READ_ASSISTANTS(Role.OPERATOR),
    MANAGE_ASSISTANTS(Role.OWNER),
    READ_KNOWLEDGE(Role.OPERATOR),
    MANAGE_KNOWLEDGE(Role.OWNER),
    READ_DIALOGS(Role.OPERATOR),
    WRITE_DIALOGS(Role.OPERATOR),
    READ_REPLIES(Role.OPERATOR),
    MANAGE_REPLIES(Role.OPERATOR),
    READ_SITES(Role.OPERATOR),
    MANAGE_SITES(Role.OWNER),
    READ_BOTS(Role.OPERATOR),
    MANAGE_BOTS(Role.OWNER);

    private final Role least;

    /** @param least the role that may least of those that hold the right */
    Right(Role least) {
        this.least = least;
    }

    boolean isHeldBy(Role role) {
        return role.compareTo(least) <= 0;
    }
}
