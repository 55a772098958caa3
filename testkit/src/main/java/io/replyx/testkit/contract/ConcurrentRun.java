package io.replyx.testkit.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several threads do the same thing at the same moment. */
final class ConcurrentRun {
    private ConcurrentRun() {}

    /** What each of the runners came back with; fails when one of them does. */
    static <T> List<T> run(int runners, Callable<T> each) {
        var start = new CyclicBarrier(runners);
        Callable<T> runner = () -> {
            start.await();
            return each.call();
        };
        try (var threads = Executors.newFixedThreadPool(runners)) {
            return results(threads.invokeAll(Collections.nCopies(runners, runner)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> List<T> results(List<Future<T>> finished) throws InterruptedException {
        var results = new ArrayList<T>();
        for (var future : finished) {
            try {
                results.add(future.get());
            } catch (ExecutionException failed) {
                throw new AssertionError("a runner failed", failed.getCause());
            }
        }
        return results;
    }
}
