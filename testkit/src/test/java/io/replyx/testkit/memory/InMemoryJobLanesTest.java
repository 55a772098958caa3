package io.replyx.testkit.memory;

import io.replyx.application.Persistence;
import io.replyx.testkit.contract.JobLanesContract;
import io.replyx.testkit.scripted.SettableClock;

final class InMemoryJobLanesTest extends JobLanesContract {
    private final SettableClock clock = new SettableClock();
    private final Persistence persistence = new InMemoryPersistence(clock);

    @Override
    protected Persistence persistence() {
        return persistence;
    }

    @Override
    protected SettableClock clock() {
        return clock;
    }
}
