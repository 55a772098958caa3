package io.replyx.bootstrap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntFunction;

/**
 * Gives jobs threads of the platform, one a job. A job waits for the database and for the model time and again, and such a thread
 * is woken by the system itself; a virtual one needs its poller and its carrier woken, too. Jobs whose turn has not come wait on
 * virtual threads, which cost little.
 */
final class JobThreads {
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("job-", 1).factory());
    private final JobSlots slots;
    private final ToIntFunction<String> atOnce;
    private final Map<String, Semaphore> kinds = new ConcurrentHashMap<>();

    /** @param atOnce how many jobs of a kind */
    JobThreads(JobSlots slots, ToIntFunction<String> atOnce) {
        this.slots = slots;
        this.atOnce = atOnce;
    }

    /** Returns at once. */
    void start(String kind, Runnable job) {
        var ofKind = kinds.computeIfAbsent(kind, each -> new Semaphore(atOnce.applyAsInt(each)));
        if (isItsTurn(ofKind)) {
            run(ofKind, job);
        } else {
            Thread.ofVirtual().name("job-waits").start(() -> {
                ofKind.acquireUninterruptibly();
                slots.acquire();
                run(ofKind, job);
            });
        }
    }

    private boolean isItsTurn(Semaphore ofKind) {
        if (!ofKind.tryAcquire()) {
            return false;
        }
        boolean found = slots.tryAcquire();
        if (!found) {
            ofKind.release();
        }
        return found;
    }

    private void run(Semaphore ofKind, Runnable job) {
        threads.execute(() -> {
            try {
                job.run();
            } finally {
                slots.release();
                ofKind.release();
            }
        });
    }
}
