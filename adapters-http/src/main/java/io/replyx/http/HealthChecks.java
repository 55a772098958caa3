package io.replyx.http;

import java.util.List;

/** The parts without which the installation is not ready. */
public record HealthChecks(List<HealthCheck> parts) {
    public static final HealthChecks NONE = new HealthChecks(List.of());

    public HealthChecks {
        parts = List.copyOf(parts);
    }
}
