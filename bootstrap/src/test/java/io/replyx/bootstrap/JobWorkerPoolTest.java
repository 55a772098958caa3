package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Job;
import io.replyx.bootstrap.WatchedQueue.Step;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who does which job when. */
@Timeout(60)
class JobWorkerPoolTest {
    private final Workshop shop = new Workshop();
    private final WatchedQueue queue = shop.queue();
    private final ScriptedWork work = shop.work();
    private final ScriptedWork heavy = shop.heavy();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_this_node_promises_is_done_and_removed() throws Exception {
        shop.start();

        var job = shop.promise(work);

        assertThat(queue.next(Step.FINISHED)).isEqualTo(job);
        assertThat(work.nextBegun().attempt()).isEqualTo(1);
        assertThat(queue.claim(1)).isEmpty();
    }

    @Test
    void what_waited_before_the_start_and_what_others_add_is_found_in_the_queue() throws Exception {
        var early = shop.add(work, Workshop.NO_LANE);

        shop.start();
        assertThat(queue.next(Step.FINISHED)).isEqualTo(early);

        var late = shop.add(work, Workshop.NO_LANE);
        assertThat(queue.next(Step.FINISHED)).isEqualTo(late);
    }

    @Test
    void no_more_jobs_run_than_there_are_places() throws Exception {
        work.hold();
        shop.start();
        var jobs = Workshop.several(5, () -> shop.promise(work));
        work.nextBegun();
        work.nextBegun();

        work.letGo();

        assertThat(shop.finished(5)).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(work.mostAtOnce()).isEqualTo(Workshop.PLACES);
    }

    @Test
    void a_kind_that_is_heavy_leaves_a_place_to_others() throws Exception {
        heavy.hold();
        shop.start();
        var weighty = Workshop.several(3, () -> shop.promise(heavy));
        heavy.nextBegun();

        var light = shop.promise(work);

        assertThat(queue.next(Step.FINISHED)).isEqualTo(light);
        heavy.letGo();
        assertThat(shop.finished(3)).containsExactlyInAnyOrderElementsOf(weighty);
        assertThat(heavy.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void promises_beyond_what_can_be_done_soon_wait_in_the_queue() throws Exception {
        work.hold();
        shop.start();
        var jobs = new ArrayList<>(Workshop.several(Workshop.PLACES, () -> shop.promise(work)));
        work.nextBegun();
        work.nextBegun();

        jobs.addAll(Workshop.several(30, () -> shop.promise(work)));

        assertThat(shop.workers().inProgress()).isEqualTo(4 * Workshop.PLACES + 2);
        work.letGo();
        assertThat(shop.finished(32)).containsExactlyInAnyOrderElementsOf(jobs);
    }

    @Test
    void the_jobs_of_a_lane_follow_each_other() throws Exception {
        var lane = UUID.randomUUID();
        var jobs = Stream.iterate(1, position -> position + 1)
                .limit(4)
                .map(position -> shop.add(work, Optional.of(new Job.OrderingKey(lane, position))))
                .toList();

        shop.start();

        shop.finished(4);
        assertThat(work.ended()).isEqualTo(jobs);
        assertThat(work.mostAtOnce()).isEqualTo(1);
    }
}
