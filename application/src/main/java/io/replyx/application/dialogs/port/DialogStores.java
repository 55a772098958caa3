package io.replyx.application.dialogs.port;

/** What is stored of conversations. */
public record DialogStores(Dialogs dialogs, Messages messages, Ratings ratings) {}
