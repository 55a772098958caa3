package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.testkit.memory.InMemoryPersistence;
import io.replyx.testkit.scripted.SettableClock;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stores for one test: sound ones, unless the run asks for a planted fault. */
final class Subject implements BeforeEachCallback {
    static final String FAULT = "replyx.fault";

    private final SettableClock clock = new SettableClock();
    private Persistence persistence = new InMemoryPersistence(clock);
    private Optional<Planted> planted = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        planted = context.getConfigurationParameter(FAULT).map(Fault::named).map(Fault::plant);
        persistence = spoiled(Persistence.class, persistence);
    }

    /** The part itself, or with the planted fault in it. */
    <T> T spoiled(Class<T> port, T sound) {
        return planted.map(fault -> fault.into(port, sound)).orElse(sound);
    }

    Persistence persistence() {
        return persistence;
    }

    SettableClock clock() {
        return clock;
    }
}
