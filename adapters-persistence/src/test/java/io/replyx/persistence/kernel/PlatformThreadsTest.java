package io.replyx.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class PlatformThreadsTest {
    private final PlatformThreads threads = PlatformThreads.asNeeded("spare-");

    private static <T> T onVirtual(Callable<T> work) throws Exception {
        try (var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            return virtual.submit(work).get();
        }
    }

    @Test
    void a_virtual_thread_has_its_work_done_by_one_of_the_platform() throws Exception {
        var worker = onVirtual(() -> threads.call(Thread::currentThread));

        assertThat(worker.isVirtual()).isFalse();
        assertThat(worker.getName()).startsWith("spare-");
    }

    @Test
    void a_thread_of_the_platform_works_itself() {
        var worker = threads.call(Thread::currentThread);

        assertThat(worker).isSameAs(Thread.currentThread());
    }

    @Test
    void computing_is_taken_from_a_virtual_thread_too() throws Exception {
        var computing = PlatformThreads.forComputing("sums-");

        assertThat(onVirtual(() -> computing.call(() -> Thread.currentThread().isVirtual())))
                .isFalse();
    }

    @Test
    void what_the_work_throws_comes_as_it_was_thrown() throws Exception {
        var thrown = new IllegalStateException("no");

        onVirtual(() -> {
            assertThatThrownBy(() -> threads.call(() -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            return thrown;
        });
    }

    @Test
    void who_is_interrupted_waits_for_the_end_all_the_same() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CompletableFuture<String>();
        var stillInterrupted = new FutureTask<>(() -> {
            threads.call(() -> {
                begun.countDown();
                return end.join();
            });
            return Thread.currentThread().isInterrupted();
        });
        var caller = Thread.startVirtualThread(stillInterrupted);
        begun.await();

        caller.interrupt();
        assertThat(stillInterrupted.isDone()).isFalse();
        end.complete("done");

        assertThat(stillInterrupted.get()).isTrue();
    }
}
