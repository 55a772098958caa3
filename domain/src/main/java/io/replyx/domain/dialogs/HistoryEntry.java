package io.replyx.domain.dialogs;

/** An earlier message, as the model is reminded of it. */
public record HistoryEntry(MessageRole role, String text) {}
