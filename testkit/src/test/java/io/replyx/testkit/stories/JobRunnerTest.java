package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.Persistence;
import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.JobRunner.Outcome;
import io.replyx.application.kernel.Payload;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class JobRunnerTest {
    private final World world = World.begin();
    private final Persistence persistence = world.persistence();
    private final SettableClock clock = world.clock();
    private final List<Job> givenUp = new ArrayList<>();

    private JobHandler handler(int maxAttempts, Runnable work) {
        return new JobHandler() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public int maxAttempts() {
                return maxAttempts;
            }

            @Override
            public void run(Claimed claimed) {
                work.run();
            }

            @Override
            public void onExhausted(Job job) {
                givenUp.add(job);
            }
        };
    }

    private JobRunner runner(int maxAttempts, Runnable work) {
        return new JobRunner(persistence.kernelStores().jobQueue(), clock, List.of(handler(maxAttempts, work)));
    }

    private Claimed claimed(String kind) {
        var tenant = world.owner().tenant();
        var job = new Job(UUID.randomUUID(), kind, tenant, Optional.empty(), new Payload(Map.of()), clock.instant());
        persistence
                .transactions()
                .runInTenant(tenant, () -> persistence.kernelStores().jobs().add(job));
        return persistence.kernelStores().jobQueue().claim(1).getFirst();
    }

    private static Runnable failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private boolean isDueAfter(Duration pause) {
        clock.advance(pause.minusMillis(1));
        boolean tooEarly = !persistence.kernelStores().jobQueue().claim(1).isEmpty();
        clock.advance(Duration.ofMillis(1));
        return !tooEarly && !persistence.kernelStores().jobQueue().claim(1).isEmpty();
    }

    @Test
    void a_job_that_is_done_is_left_to_the_caller_to_remove() {
        var claimed = claimed("test");

        assertThat(runner(8, () -> {}).run(claimed)).isEqualTo(new Outcome.Done());

        clock.advance(JobQueue.LEASE.plusMillis(1));
        assertThat(persistence.kernelStores().jobQueue().claim(1)).hasSize(1);
    }

    @Test
    void a_job_that_fails_is_tried_again_after_its_backoff() {
        var failure = new IllegalStateException("no");

        assertThat(runner(8, failing(failure)).run(claimed("test"))).isEqualTo(new Outcome.Retried(failure));

        assertThat(isDueAfter(Duration.ofSeconds(1))).isTrue();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void a_remote_part_that_asks_for_more_time_gets_it() {
        var busy = new Unavailable("busy", Optional.of(Duration.ofSeconds(90)), new RuntimeException("429"));

        runner(8, failing(busy)).run(claimed("test"));

        assertThat(isDueAfter(Duration.ofSeconds(90))).isTrue();
    }

    @Test
    void a_remote_part_that_asks_for_less_time_waits_for_the_backoff() {
        var busy = new Unavailable("busy", Optional.of(Duration.ZERO), new RuntimeException("429"));

        runner(8, failing(busy)).run(claimed("test"));

        assertThat(isDueAfter(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void the_last_attempt_gives_up_and_parks() {
        var claimed = claimed("test");
        var failure = new IllegalStateException("no");

        assertThat(runner(1, failing(failure)).run(claimed)).isEqualTo(new Outcome.DeadLettered(failure));

        assertThat(givenUp).containsExactly(claimed.job());
        assertThat(persistence.kernelStores().jobQueue().deadJobs(10))
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.job()).isEqualTo(claimed.job());
                    assertThat(parked.error()).isEqualTo(failure.toString());
                });
    }

    @Test
    void what_is_declined_is_given_up_at_once() {
        var claimed = claimed("test");

        assertThat(runner(8, failing(new PermanentFailure("never"))).run(claimed))
                .isInstanceOf(Outcome.DeadLettered.class);

        assertThat(givenUp).containsExactly(claimed.job());
    }

    @Test
    void a_job_that_kills_its_process_every_time_is_not_run_once_more() {
        claimed("test");
        clock.advance(JobQueue.LEASE.plusMillis(1));
        var again = persistence.kernelStores().jobQueue().claim(1).getFirst();
        var ran = new ArrayList<String>();

        assertThat(runner(1, () -> ran.add("ran")).run(again)).isInstanceOf(Outcome.DeadLettered.class);

        assertThat(ran).isEmpty();
        assertThat(givenUp).containsExactly(again.job());
    }

    @Test
    void a_job_that_nobody_here_handles_waits_for_a_node_that_does() {
        assertThat(runner(8, () -> {}).run(claimed("unheard_of"))).isInstanceOf(Outcome.Retried.class);

        assertThat(persistence.kernelStores().jobQueue().deadJobs(10)).isEmpty();
        assertThat(isDueAfter(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void nobody_is_left_alone_for_longer_than_five_minutes() {
        var asleep = new Unavailable("asleep", Optional.of(Duration.ofDays(1)), new RuntimeException("503"));

        runner(8, failing(asleep)).run(claimed("test"));

        assertThat(isDueAfter(Duration.ofMinutes(5))).isTrue();
    }

    @Test
    void whoever_lost_a_job_says_no_last_word_about_it() {
        var late = claimed("test");
        clock.advance(JobQueue.LEASE.plusMillis(1));
        var current = persistence.kernelStores().jobQueue().claim(1).getFirst();

        assertThat(runner(1, failing(new IllegalStateException("no"))).run(late))
                .isEqualTo(new Outcome.Lost());

        assertThat(givenUp).isEmpty();
        assertThat(persistence.kernelStores().jobQueue().renew(List.of(current)))
                .hasSize(1);
    }

    @Test
    void a_last_word_that_fails_is_tried_again_and_then_left_out() {
        var runner = new JobRunner(persistence.kernelStores().jobQueue(), clock, List.of(speechless()));
        var claimed = claimed("test");
        int words = 0;

        while (!(runner.run(claimed) instanceof Outcome.DeadLettered)) {
            words++;
            clock.advance(Duration.ofMinutes(1));
            claimed = persistence.kernelStores().jobQueue().claim(1).getFirst();
        }

        assertThat(words).isEqualTo(3);
        assertThat(persistence.kernelStores().jobQueue().deadJobs(10)).hasSize(1);
    }

    private static JobHandler speechless() {
        return new JobHandler() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public int maxAttempts() {
                return 1;
            }

            @Override
            public void run(Claimed claimed) {
                throw new IllegalStateException("no");
            }

            @Override
            public void onExhausted(Job job) {
                throw new IllegalStateException("no word");
            }
        };
    }
}
