package io.replyx.http.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UploadBulkheadTest {
    private final UploadBulkhead bulkhead = new UploadBulkhead();

    @Test
    void three_at_once_and_the_others_after_them() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var three = new CountDownLatch(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 12)
                    .mapToObj(number -> threads.submit(() -> bulkhead.inTurn(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        three.countDown();
                        await(three);
                        inside.decrementAndGet();
                        return number;
                    })))
                    .toList();
            for (Future<Integer> upload : uploads) {
                assertThat(upload.get()).isNotNegative();
            }
        }
        assertThat(most).hasValue(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
