package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.testkit.scripted.SettableClock;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InMemoryPromisesTest extends EnqueueContract {
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
