package io.replyx.domain.kernel;

/** What a refusal means to the caller; driving adapters map each kind once. */
public enum RefusalKind {
    /** The request can never succeed as it stands. */
    INVALID,
    /** Nobody has proved who is asking. */
    UNAUTHENTICATED,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** It does not exist, or belongs to another tenant: the two look alike on purpose. */
    NOT_FOUND,
    /** It clashes with what is stored now. */
    CONFLICT,
    /** A limit is used up; it may succeed later. */
    EXHAUSTED
}
