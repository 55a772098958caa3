package io.replyx.domain.dialogs;

/** What a customer thinks of an answer. */
public enum RatingValue {
    UP,
    DOWN
}
