package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.application.kernel.UuidV7Generator;
import io.replyx.testkit.scripted.SettableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/**
 * The ground of all suites about stores. Each test makes tenants of its own, so suites may share one database, in any
 * order; only the suite of the job queue wants one that nobody else works on.
 */
public abstract class PersistenceContract {
    private final Random random = new Random();
    private Optional<StoresUnderTest> stores = Optional.empty();

    @BeforeEach
    final void use(StoresUnderTest given) {
        stores = Optional.of(given);
    }

    /** The implementation in question. */
    final Persistence persistence() {
        return stores.orElseThrow().persistence();
    }

    /** The clock that the implementation was given. */
    final SettableClock clock() {
        return stores.orElseThrow().clock();
    }

    /** A tenant that nobody else has heard of. */
    final SampleTenant tenant() {
        return SampleTenant.register(persistence(), clock(), this::id);
    }

    /** Later than all ids before it. */
    final UUID id() {
        clock().advance(Duration.ofMillis(1));
        return new UuidV7Generator(clock(), random).next();
    }

    final <T> T across(Supplier<T> work) {
        return persistence().transactions().acrossTenants(work);
    }

    final void runAcross(Runnable work) {
        persistence().transactions().runAcrossTenants(work);
    }
}
