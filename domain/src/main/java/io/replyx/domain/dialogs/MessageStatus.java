package io.replyx.domain.dialogs;

/** Whether a message says what it was meant to say. */
public enum MessageStatus {
    COMPLETE,
    /** Written in place of an answer that could not be made. */
    FAILED
}
