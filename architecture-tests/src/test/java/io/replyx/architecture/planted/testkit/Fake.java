package io.replyx.architecture.planted.testkit;

import io.replyx.architecture.planted.persistence.alpha.PublicRow;

/** Made for tests. */
public record Fake(PublicRow row) {}
