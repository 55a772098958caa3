package io.replyx.persistence.contract;

import io.replyx.application.Persistence;
import io.replyx.persistence.TestDatabase;
import io.replyx.testkit.contract.JobNoticesContract;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.AfterAll;

/** Its listeners are heard as long as the persistence lives, so each test has one of its own. */
class PostgresJobNoticesTest extends JobNoticesContract {
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Persistence persistence = DATABASE.persistence(CLOCK);

    @Override
    protected Persistence persistence() {
        return persistence;
    }

    @Override
    protected SettableClock clock() {
        return CLOCK;
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }
}
