package io.replyx.architecture.planted.domain.delta;

/** Harmless by itself. */
public record DeltaId(String value) {}
