package io.replyx.bootstrap;

import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobRunner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives jobs their threads: one virtual thread a job, so many at a time. Jobs that this node has just promised start at
 * once; the queue is asked every now and then for those of others. Done jobs are removed together, off everybody's way.
 */
final class JobWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RENEW = JobQueue.LEASE.dividedBy(3);
    private static final Duration DRAIN = Duration.ofSeconds(15);
    private static final Duration LANE_MEMORY = Duration.ofMinutes(2);
    private static final int FINISH_BATCH = 500;

    private final JobRunner runner;
    private final JobQueue queue;
    private final InstantSource clock;
    private final int capacity;
    private final Semaphore slots;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<UUID> done = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Boolean> wakeUps = new LinkedBlockingQueue<>(1);
    /** When a job was last left waiting behind others; its turn may come with any job that gets done. */
    private final AtomicReference<Instant> lastAdded = new AtomicReference<>(Instant.MIN);

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    JobWorkers(JobRunner runner, InstantSource clock, int capacity) {
        this.runner = runner;
        this.clock = clock;
        this.queue = runner.queue();
        this.capacity = capacity;
        this.slots = new Semaphore(capacity);
    }

    JobWorkers start() {
        queue.onClaimed(this::begin);
        queue.onAdded(this::added);
        threads.add(Thread.ofVirtual().name("jobs-claim").start(() -> repeat(this::claim)));
        threads.add(Thread.ofVirtual().name("jobs-finish").start(() -> repeat(this::finish)));
        threads.add(Thread.ofVirtual().name("jobs-renew").start(() -> repeat(this::renew)));
        return this;
    }

    /** Jobs that are being worked on right now. */
    int inProgress() {
        return running.size();
    }

    /** Whether the queue could be read when it was last asked. */
    boolean isWorking() {
        return working.get();
    }

    /** Takes no more jobs, waits a while for those that run, and leaves the rest to the next start. */
    @Override
    public void close() {
        stopping.set(true);
        wakeUp();
        try {
            drain();
            finishNow();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() throws InterruptedException {
        boolean drained = slots.tryAcquire(capacity, DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        if (!drained) {
            LOG.info("{} jobs still run; they go on at the next start", running.size());
        }
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(DRAIN);
        }
    }

    private void begin(JobQueue.Claimed job) {
        if (stopping.get()) {
            return;
        }
        running.add(job.job().id());
        Thread.ofVirtual().name("job-" + job.job().kind()).start(() -> run(job));
    }

    private void run(JobQueue.Claimed job) {
        slots.acquireUninterruptibly();
        try {
            report(job, runner.run(job));
        } catch (Throwable defect) {
            LOG.error(
                    "Job {} {} broke; it is tried again when its lease runs out",
                    job.job().kind(),
                    job.job().id(),
                    defect);
        } finally {
            slots.release();
            running.remove(job.job().id());
        }
    }

    private void report(JobQueue.Claimed job, JobRunner.Outcome outcome) {
        var what = job.job().kind() + " " + job.job().id();
        switch (outcome) {
            case JobRunner.Outcome.Done _ -> done.add(job.job().id());
            case JobRunner.Outcome.Retried(Throwable failure) ->
                LOG.warn("Job {} failed at attempt {} and is tried again: {}", what, job.attempt(), failure.toString());
            case JobRunner.Outcome.Parked(Throwable failure) -> {
                LOG.error("Job {} was given up after attempt {}", what, job.attempt(), failure);
                wakeUp();
            }
        }
    }

    private void claim() throws InterruptedException {
        int free = slots.availablePermits();
        var claimed = free == 0 ? List.<JobQueue.Claimed>of() : queue.claim(free);
        claimed.forEach(this::begin);
        if (claimed.isEmpty()) {
            wakeUps.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void finish() throws InterruptedException {
        var ids = new ArrayList<UUID>();
        ids.add(done.take());
        done.drainTo(ids, FINISH_BATCH);
        try {
            queue.finish(ids);
        } catch (RuntimeException unfinished) {
            done.addAll(ids);
            throw unfinished;
        }
        if (lastAdded.get().isAfter(clock.instant().minus(LANE_MEMORY))) {
            wakeUp();
        }
    }

    private void finishNow() {
        var ids = new ArrayList<UUID>();
        done.drainTo(ids);
        if (!ids.isEmpty()) {
            queue.finish(ids);
        }
    }

    private void renew() throws InterruptedException {
        Thread.sleep(RENEW);
        var ids = List.copyOf(running);
        if (!ids.isEmpty()) {
            queue.renew(ids);
        }
    }

    private void added() {
        lastAdded.set(clock.instant());
        wakeUp();
    }

    private void wakeUp() {
        boolean _ = wakeUps.offer(true);
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    /** The database may be away for a while: that is logged, and the work goes on when it is back. */
    private void repeat(Step step) {
        try {
            while (!stopping.get()) {
                takeOrWait(step);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOrWait(Step step) throws InterruptedException {
        try {
            step.take();
            working.set(true);
        } catch (RuntimeException failure) {
            working.set(false);
            LOG.warn("Background work waits: {}", failure.toString());
            Thread.sleep(POLL);
        }
    }
}
