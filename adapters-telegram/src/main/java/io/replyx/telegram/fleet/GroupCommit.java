package io.replyx.telegram.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Carries out together what many ask for at the same moment: while one batch is being committed, the next one gathers. So
 * a thousand bots need one transaction at a time for it, and a lone caller waits for nobody.
 */
final class GroupCommit<T, R> implements AutoCloseable {
    private static final int MOST = 500;
    private static final Duration STOP = Duration.ofSeconds(2);

    private final BlockingQueue<Asked<T, R>> queue = new LinkedBlockingQueue<>();
    private final Function<List<T>, R> work;
    private final Thread thread;

    private record Asked<T, R>(T what, CompletableFuture<R> answer) {}

    /** @param work for all of a batch; everybody in it gets the same result, or the same failure */
    GroupCommit(String name, Function<List<T>, R> work) {
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Waits until it is done. @throws RuntimeException what the work threw */
    R call(T what) {
        var answer = new CompletableFuture<R>();
        queue.add(new Asked<>(what, answer));
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void run() {
        try {
            while (true) {
                carryOut();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            failRest();
        }
    }

    private void carryOut() throws InterruptedException {
        var batch = new ArrayList<Asked<T, R>>();
        batch.add(queue.take());
        queue.drainTo(batch, MOST - 1);
        try {
            R result = work.apply(batch.stream().map(Asked::what).toList());
            batch.forEach(asked -> asked.answer().complete(result));
        } catch (Throwable failure) {
            batch.forEach(asked -> asked.answer().completeExceptionally(failure));
        }
    }

    private void failRest() {
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            left.answer().completeExceptionally(new IllegalStateException("the server stops"));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            boolean _ = thread.join(STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
