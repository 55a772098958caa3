package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is done is noted, and whoever did it hears of that. */
class WriteBehindQueueTest {
    private final Queue<List<String>> written = new ConcurrentLinkedQueue<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private void add(WriteBehindQueue<String> writes, String what) {
        writes.add(what, () -> heard.add(what));
    }

    @Test
    void what_gathers_during_one_note_is_noted_together() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var writes = new WriteBehindQueue<String>("test-marks", all -> {
            begun.countDown();
            await(goOn);
            written.add(all);
        })) {
            add(writes, "first");
            begun.await();
            add(writes, "second");
            add(writes, "third");
            assertThat(heard).isEmpty();

            goOn.countDown();

            Stage.until(() -> heard.size() == 3);
        }
        assertThat(written).containsExactly(List.of("first"), List.of("second", "third"));
        assertThat(heard).containsExactly("first", "second", "third");
    }

    @Test
    void while_it_cannot_be_noted_it_is_tried_again_and_nobody_hears_of_it() {
        var away = new AtomicBoolean(true);
        try (var writes = new WriteBehindQueue<String>("test-marks", all -> {
            if (away.getAndSet(false)) {
                throw new IllegalStateException("the database is away");
            }
            assertThat(heard).isEmpty();
            written.add(all);
        })) {
            add(writes, "one");

            Stage.until(() -> !heard.isEmpty());
        }
        assertThat(written).containsExactly(List.of("one"));
        assertThat(heard).containsExactly("one");
    }

    @Test
    void who_fails_to_hear_of_it_holds_up_nobody_and_nothing_is_noted_twice() {
        try (var writes = new WriteBehindQueue<String>("test-marks", written::add)) {
            writes.add("one", () -> {
                throw new IllegalStateException("a defect");
            });
            add(writes, "two");

            Stage.until(() -> !heard.isEmpty());
        }
        assertThat(written.stream().flatMap(List::stream)).containsExactly("one", "two");
    }

    @Test
    void what_is_left_at_the_end_is_noted() {
        var writes = new WriteBehindQueue<String>("test-marks", written::add);
        for (int number = 0; number < 1_000; number++) {
            add(writes, "mark");
        }

        writes.close();

        assertThat(heard).hasSize(1_000);
        assertThat(written.stream().mapToInt(List::size).sum()).isEqualTo(1_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
