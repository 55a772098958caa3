package io.replyx.architecture.planted.domain.gamma;

/** Harmless by itself. */
public record GammaId(String value) {}
