package io.replyx.domain.dialogs;

/** Who is expected to answer. */
public enum DialogStatus {
    ASSISTANT,
    CLOSED
}
