package io.replyx.domain.kernel;

/** What a member is in a tenant. */
public enum Role {
    OWNER,
    OPERATOR;

    public boolean has(Right right) {
        return switch (this) {
            case OWNER -> true;
            case OPERATOR ->
                switch (right) {
                    case READ_ASSISTANTS, READ_KNOWLEDGE, READ_DIALOGS, WRITE_DIALOGS, READ_SITES, READ_BOTS -> true;
                    case MANAGE_ASSISTANTS, MANAGE_KNOWLEDGE, MANAGE_SITES, MANAGE_BOTS -> false;
                };
        };
    }
}
