package io.replyx.persistence.contract;

import io.replyx.testkit.contract.JobStoresContract;
import org.junit.jupiter.api.extension.ExtendWith;

/** The job queue, on a database whose jobs are its own. */
@ExtendWith(PostgresStores.class)
class PostgresJobStoresTest extends JobStoresContract {}
