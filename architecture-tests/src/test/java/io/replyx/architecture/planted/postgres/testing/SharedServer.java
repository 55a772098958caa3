package io.replyx.architecture.planted.postgres.testing;

/** Made for tests. */
public record SharedServer(int port) {}
