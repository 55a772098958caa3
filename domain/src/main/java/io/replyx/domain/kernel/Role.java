package io.replyx.domain.kernel;

/** What a member is in a tenant; each may all that those after it may. */
public enum Role {
    OWNER,
    OPERATOR;

    public boolean has(Right right) {
        return right.isHeldBy(this);
    }
}
