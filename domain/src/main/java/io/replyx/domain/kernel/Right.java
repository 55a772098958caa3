package io.replyx.domain.kernel;

/** What somebody may do inside one tenant. */
public enum Right {
    READ_ASSISTANTS,
    MANAGE_ASSISTANTS,
    READ_KNOWLEDGE,
    MANAGE_KNOWLEDGE,
    READ_DIALOGS,
    WRITE_DIALOGS,
    READ_SITES,
    MANAGE_SITES,
    READ_BOTS,
    MANAGE_BOTS
}
