package io.replyx.persistence.contract;

import io.replyx.testkit.contract.JobLanesContract;
import io.replyx.testkit.contract.JobNoticesContract;
import io.replyx.testkit.contract.JobQueueContract;
import io.replyx.testkit.contract.JobsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job queue, on a database whose jobs are its own. */
@ExtendWith(PostgresStores.class)
class PostgresJobStoresTest {
    @Nested
    class JobLanesHold extends JobLanesContract {}

    @Nested
    class JobNoticesHold extends JobNoticesContract {}

    @Nested
    class JobQueueHolds extends JobQueueContract {}

    @Nested
    class JobsHold extends JobsContract {}
}
