package io.replyx.testkit.memory;

import io.replyx.application.Persistence;
import io.replyx.testkit.contract.SessionsContract;
import io.replyx.testkit.scripted.SettableClock;

final class InMemorySessionsTest extends SessionsContract {
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
