package io.replyx.architecture.planted.testkit.contract;

import io.replyx.architecture.planted.persistence.alpha.Alpha.PublicRow;

/** Breaks the rules of this module. */
public final class Contracts {
    /** Made for tests. */
    public record Fake(PublicRow row) {}

    /** What every ProperStore does. */
    public abstract static class ProperStoreContract {}

    /** What every Idle does. */
    public abstract static class IdleContract {}
}
