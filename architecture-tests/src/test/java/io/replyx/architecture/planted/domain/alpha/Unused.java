package io.replyx.architecture.planted.domain.alpha;

/** Nobody needs it. */
public record Unused(String text) {}
