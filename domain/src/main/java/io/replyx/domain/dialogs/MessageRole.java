package io.replyx.domain.dialogs;

/** Who wrote a message. */
public enum MessageRole {
    CUSTOMER,
    ASSISTANT
}
