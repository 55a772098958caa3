package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InMemoryLatencyQueriesTest extends LatencyQueriesContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    @Override
    protected Persistence persistence() {
        return subject.persistence();
    }

    @Override
    protected SettableClock clock() {
        return subject.clock();
    }
}
