package io.replyx.architecture.planted.postgres.testing;

import io.replyx.domain.kernel.TenantId;

/** Breaks the rules of this module. */
public final class Testing {
    record SeesCore(TenantId tenant) {}

    /** Made for tests. */
    public record SharedServer(int port) {}
}
