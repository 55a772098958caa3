package io.replyx.persistence.kernel;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/**
 * Carries out on threads of the platform what virtual threads should not do themselves: waiting often and briefly, or computing for
 * long, which holds up all virtual threads of the same carrier.
 */
public final class PlatformThreads {
    private final ExecutorService threads;

    private PlatformThreads(ExecutorService threads) {
        this.threads = threads;
    }

    /** @param name begins the names of the threads */
    public static PlatformThreads asNeeded(String name) {
        return new PlatformThreads(Executors.newCachedThreadPool(factory(name)));
    }

    /** As many as there are processors; who finds all of them busy waits. */
    public static PlatformThreads forComputing(String name) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new PlatformThreads(Executors.newFixedThreadPool(processors, factory(name)));
    }

    private static ThreadFactory factory(String name) {
        return Thread.ofPlatform().daemon().name(name, 1).factory();
    }

    /** A caller who is no virtual thread does the work itself. What the work throws is thrown. */
    public <T> T call(Supplier<T> work) {
        return Thread.currentThread().isVirtual() ? elsewhere(work) : work.get();
    }

    private <T> T elsewhere(Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        threads.execute(task);
        return result(task);
    }

    /** Whoever is interrupted waits all the same: the work goes on, and nobody can tell yet how it ends. */
    private static <T> T result(Future<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw PlatformThreads.<RuntimeException>thrown(Objects.requireNonNull(failed.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What the work threw, as it threw it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E thrown(Throwable cause) throws E {
        throw (E) cause;
    }
}
