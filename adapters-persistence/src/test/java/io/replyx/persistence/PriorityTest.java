package io.replyx.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.BotRuntime;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not wait does not, however many transactions there are: of two connections one is held, and others want it. */
class PriorityTest {
    private final SettableClock clock = new SettableClock();
    private final TestDatabase database = TestDatabase.create();
    private final PostgresPersistence persistence = PostgresPersistence.over(database.pool(), 2, clock);
    private final BotRuntime runtime = World.over(persistence, clock).replyx().botRuntime();
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void hold() throws InterruptedException {
        others.execute(() -> persistence.transactions().runAcrossTenants(() -> {
            begun.countDown();
            await(end);
        }));
        begun.await();
    }

    @AfterEach
    void end() {
        end.countDown();
        others.close();
        database.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Future<String> another() {
        return others.submit(() -> persistence.transactions().acrossTenants(() -> "its turn"));
    }

    @Test
    void who_has_priority_overtakes_those_that_wait() throws Exception {
        var waiting = another();

        var prior = persistence.transactions().withPriority().acrossTenants(() -> "first");

        assertThat(prior).isEqualTo("first");
        assertThat(waiting.isDone()).isFalse();
        end.countDown();
        assertThat(waiting.get()).isEqualTo("its turn");
    }

    @Test
    void leases_are_renewed_and_given_up() {
        var waiting = another();

        assertThat(runtime.leases().hold("one", List.of("a"), Duration.ofSeconds(10)))
                .containsExactly("a");
        runtime.leases().release("one", List.of("a"));

        assertThat(waiting.isDone()).isFalse();
    }

    @Test
    void what_a_bot_said_is_noted() {
        var waiting = another();

        runtime.record(List.of());

        assertThat(waiting.isDone()).isFalse();
    }
}
