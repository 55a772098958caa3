package io.replyx.bootstrap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntFunction;

/**
 * Gives jobs their threads. The first few run on threads of the platform: a job waits for the database and for the model time and
 * again, and such a thread is woken by the system itself; a virtual one needs its poller and its carrier woken, too. When more run
 * than that, waking is not what takes the time, and threads that take turns at a few connections would: the rest, and those whose
 * turn has not come, have virtual ones.
 */
final class JobExecutor {
    /** As many as there are connections to the database, if nobody asks for more. */
    private static final int FEW = 16;

    private final ExecutorService platform = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("job-", 1).factory());
    private final Semaphore few = new Semaphore(FEW);
    private final SlowStartLimit slots;
    private final ToIntFunction<String> atOnce;
    private final Map<String, Semaphore> kinds = new ConcurrentHashMap<>();

    /** @param atOnce how many jobs of a kind */
    JobExecutor(SlowStartLimit slots, ToIntFunction<String> atOnce) {
        this.slots = slots;
        this.atOnce = atOnce;
    }

    /** Returns at once. */
    void start(String kind, Runnable job) {
        var ofKind = kinds.computeIfAbsent(kind, each -> new Semaphore(atOnce.applyAsInt(each), true));
        if (!isItsTurn(ofKind)) {
            virtual(() -> {
                ofKind.acquireUninterruptibly();
                slots.acquire();
                run(ofKind, job);
            });
        } else if (few.tryAcquire()) {
            platform.execute(() -> {
                try {
                    run(ofKind, job);
                } finally {
                    few.release();
                }
            });
        } else {
            virtual(() -> run(ofKind, job));
        }
    }

    /** Nobody goes before those who wait. */
    private boolean isItsTurn(Semaphore ofKind) {
        if (ofKind.hasQueuedThreads() || !ofKind.tryAcquire()) {
            return false;
        }
        boolean found = slots.tryAcquire();
        if (!found) {
            ofKind.release();
        }
        return found;
    }

    private void run(Semaphore ofKind, Runnable job) {
        try {
            job.run();
        } finally {
            slots.release();
            ofKind.release();
        }
    }

    private static void virtual(Runnable work) {
        Thread.ofVirtual().name("job").start(work);
    }
}
