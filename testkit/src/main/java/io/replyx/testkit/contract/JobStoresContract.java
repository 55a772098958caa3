package io.replyx.testkit.contract;

import org.junit.jupiter.api.Nested;

/** The job queue of a {@link io.replyx.application.Persistence}, run like {@link StoresContract}. */
public abstract class JobStoresContract {
    @Nested
    class JobLanesHold extends JobLanesContract {}

    @Nested
    class JobNoticesHold extends JobNoticesContract {}

    @Nested
    class JobQueueHolds extends JobQueueContract {}

    @Nested
    class JobsHold extends JobsContract {}
}
