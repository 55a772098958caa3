package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which thread a job gets, and when. */
@Timeout(30)
class JobExecutorTest {
    private final LinkedBlockingQueue<Boolean> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch held = new CountDownLatch(1);

    @Test
    void the_first_few_have_threads_of_the_platform_and_the_rest_virtual_ones() throws Exception {
        var threads = new JobExecutor(new SlowStartLimit(20), _ -> Integer.MAX_VALUE);

        for (int job = 0; job < 20; job++) {
            threads.start("reply", this::hold);
        }

        var virtual = new ArrayList<Boolean>();
        for (int job = 0; job < 20; job++) {
            virtual.add(begun.take());
        }
        held.countDown();
        assertThat(virtual).filteredOn(Boolean::booleanValue).hasSize(4);
    }

    @Test
    void whoever_waits_for_a_slot_begins_before_whoever_comes_later() throws Exception {
        var slots = new SlowStartLimit(1);
        var threads = new JobExecutor(slots, _ -> Integer.MAX_VALUE);
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var done = new CountDownLatch(2);
        threads.start("reply", this::hold);
        begun.take();

        threads.start("reply", () -> end(1, order, done));
        while (!slots.isAwaited()) {
            Thread.onSpinWait();
        }
        held.countDown();
        threads.start("reply", () -> end(2, order, done));

        done.await();
        assertThat(order).containsExactly(1, 2);
    }

    private void hold() {
        begun.add(Thread.currentThread().isVirtual());
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(int job, List<Integer> order, CountDownLatch done) {
        order.add(job);
        done.countDown();
    }
}
