package io.replyx.persistence.contract;

import io.replyx.testkit.contract.StoresContract;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stores in PostgreSQL, all on one database. */
@ExtendWith(PostgresStores.class)
class PostgresStoresTest extends StoresContract {}
