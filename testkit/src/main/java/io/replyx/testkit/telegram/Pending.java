package io.replyx.testkit.telegram;

/** An update that nobody confirmed yet. */
record Pending(long id, long chat, String json) {}
