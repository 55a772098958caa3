package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.bootstrap.WatchedQueue.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs that fail, a queue that is out of reach, and the end. */
@Timeout(60)
class JobWorkerPoolFailuresTest {
    /** Whoever does not wait is through much sooner; whoever waits is never through by then. */
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Workshop shop = new Workshop();
    private final WatchedQueue queue = shop.queue();
    private final ScriptedWork work = shop.work();
    private final ScriptedWork heavy = shop.heavy();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_job_that_fails_is_tried_again_when_its_pause_is_over() throws Exception {
        heavy.failOnce(new IllegalStateException("no"));
        shop.start();
        var job = shop.promise(heavy);
        assertThat(queue.next(Step.RETRIED)).isEqualTo(job);
        heavy.nextBegun();

        shop.fillPlaces();
        assertThat(heavy.hasBegunMore()).isFalse();

        shop.clock().advance(Duration.ofSeconds(1));
        assertThat(heavy.nextBegun().attempt()).isEqualTo(2);
        assertThat(queue.next(Step.FINISHED)).isEqualTo(job);
    }

    @Test
    void a_job_that_is_given_up_is_counted_and_lets_its_lane_go_on() throws Exception {
        work.failOnce(new PermanentFailure("never"));
        var lane = UUID.randomUUID();
        var first = shop.add(work, Optional.of(new Job.OrderingKey(lane, 1)));
        var second = shop.add(work, Optional.of(new Job.OrderingKey(lane, 2)));

        shop.start();

        assertThat(queue.next(Step.PARKED)).isEqualTo(first);
        assertThat(queue.next(Step.FINISHED)).isEqualTo(second);
        assertThat(shop.workers().givenUp()).isEqualTo(1);
    }

    @Test
    void an_error_takes_no_place_away_and_the_job_is_tried_again_when_its_lease_runs_out() throws Exception {
        heavy.failOnce(new AssertionError("broken"));
        shop.start();
        var broken = shop.promise(heavy);
        heavy.nextBegun();

        shop.fillPlaces();
        assertThat(heavy.ended()).isEmpty();

        shop.clock().advance(JobQueue.LEASE);
        assertThat(queue.next(Step.FINISHED)).isEqualTo(broken);
    }

    @Test
    void while_the_queue_is_away_nobody_says_that_all_is_well() throws Exception {
        queue.goAway();
        shop.start();
        assertThat(shop.workers().isWorking()).isTrue();

        shop.clock().advance(Duration.ofSeconds(5));
        assertThat(shop.workers().isWorking()).isFalse();

        var job = shop.add(work, Workshop.NO_LANE);
        queue.awaitRefusal();
        queue.comeBack();
        assertThat(queue.next(Step.FINISHED)).isEqualTo(job);
        queue.awaitLook();
        assertThat(shop.workers().isWorking()).isTrue();
    }

    @Test
    void what_is_done_while_the_queue_is_away_is_removed_later_and_not_done_again() throws Exception {
        work.hold();
        shop.start();
        var job = shop.promise(work);
        work.nextBegun();

        queue.goAway();
        work.letGo();
        queue.awaitUnfinished();
        queue.comeBack();

        assertThat(queue.next(Step.FINISHED)).isEqualTo(job);
        assertThat(work.ended()).containsExactly(job);
    }

    @Test
    void whoever_stops_waits_for_what_runs_and_takes_no_more() throws Exception {
        work.hold();
        shop.start();
        var running = shop.promise(work);
        work.nextBegun();
        var closing = Thread.ofVirtual().start(shop.workers()::close);
        queue.awaitLeaving();
        assertThat(closing.join(A_MOMENT)).isFalse();

        work.letGo();
        closing.join();

        assertThat(work.ended()).containsExactly(running);
        assertThat(queue.next(Step.FINISHED)).isEqualTo(running);
        var late = shop.promise(work);
        assertThat(queue.claim(2)).extracting(claimed -> claimed.job().id()).containsExactly(late);
    }

    /** A second wait for the places, which the first has taken, would last longer. */
    @Test
    @Timeout(10)
    void whoever_has_stopped_waits_for_nothing_more() {
        shop.start();
        shop.workers().close();

        shop.workers().close();

        assertThat(shop.workers().inProgress()).isZero();
    }
}
