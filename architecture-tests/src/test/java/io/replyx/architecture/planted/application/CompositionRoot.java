package io.replyx.architecture.planted.application;

/** Imports every capability; nobody may import it. */
public record CompositionRoot(String text) {}
