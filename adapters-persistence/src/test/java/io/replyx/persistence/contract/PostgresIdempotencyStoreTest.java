package io.replyx.persistence.contract;

import io.replyx.application.Persistence;
import io.replyx.persistence.TestDatabase;
import io.replyx.testkit.contract.IdempotencyStoreContract;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresIdempotencyStoreTest extends IdempotencyStoreContract {
    private final SettableClock clock = new SettableClock();
    private final TestDatabase database = TestDatabase.create();
    private final Persistence persistence = database.persistence(clock);

    @Override
    protected Persistence persistence() {
        return persistence;
    }

    @Override
    protected SettableClock clock() {
        return clock;
    }

    @AfterAll
    void drop() {
        database.close();
    }
}
