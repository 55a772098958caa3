package io.replyx.domain.bots;

/** How a bot gets to know what was written to it. */
public enum UpdateMode {
    /** It keeps asking. */
    POLLING,
    /** It is called; needs an address that Telegram reaches. */
    WEBHOOK
}
