package io.replyx.bootstrap;

import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A queue that tells what was asked of it, and that may be out of reach for a while. */
final class WatchedQueue implements JobQueue {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final JobQueue queue;
    private final AtomicBoolean away = new AtomicBoolean();
    private final Semaphore looks = new Semaphore(0);
    private final Semaphore refusals = new Semaphore(0);
    private final Semaphore unfinished = new Semaphore(0);
    private final Semaphore leavings = new Semaphore(0);
    private final Map<Step, LinkedBlockingQueue<UUID>> steps = new ConcurrentHashMap<>();

    /** What may become of a job. */
    enum Step {
        FINISHED,
        RETRIED,
        PARKED
    }

    WatchedQueue(JobQueue queue) {
        this.queue = queue;
    }

    void goAway() {
        away.set(true);
    }

    void comeBack() {
        away.set(false);
        looks.drainPermits();
    }

    /** The next job of which this became true. */
    UUID next(Step step) throws InterruptedException {
        return Optional.ofNullable(jobs(step).poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("nothing was " + step));
    }

    /** Until the queue was asked for jobs, and again after what the first time brought had been begun. */
    void awaitLook() throws InterruptedException {
        await(looks, 2, "look at the queue");
    }

    /** Until somebody asked for jobs in vain. */
    void awaitRefusal() throws InterruptedException {
        await(refusals, 1, "look in vain");
    }

    /** Until somebody could not remove what is done. */
    void awaitUnfinished() throws InterruptedException {
        await(unfinished, 1, "job that stays");
    }

    /** Until promised jobs are no longer taken. */
    void awaitLeaving() throws InterruptedException {
        await(leavings, 1, "listener that left");
    }

    private static void await(Semaphore times, int many, String what) throws InterruptedException {
        if (!times.tryAcquire(many, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no " + what);
        }
    }

    private void reach(Semaphore inVain) {
        if (away.get()) {
            inVain.release();
            throw new IllegalStateException("the database is away");
        }
    }

    private LinkedBlockingQueue<UUID> jobs(Step step) {
        return steps.computeIfAbsent(step, _ -> new LinkedBlockingQueue<>());
    }

    private void tell(Step step, UUID job) {
        jobs(step).add(job);
    }

    @Override
    public List<Claimed> claim(int limit) {
        reach(refusals);
        var claimed = queue.claim(limit);
        looks.release();
        return claimed;
    }

    @Override
    public Set<UUID> renew(Collection<Claimed> jobs) {
        return queue.renew(jobs);
    }

    @Override
    public void finish(Collection<Claimed> jobs) {
        reach(unfinished);
        queue.finish(jobs);
        jobs.forEach(done -> tell(Step.FINISHED, done.job().id()));
    }

    @Override
    public void retry(Claimed job, Instant runAt, String error) {
        queue.retry(job, runAt, error);
        tell(Step.RETRIED, job.job().id());
    }

    @Override
    public void moveToDeadLetter(Claimed job, String error) {
        queue.moveToDeadLetter(job, error);
        tell(Step.PARKED, job.job().id());
    }

    @Override
    public void releaseAll() {
        queue.releaseAll();
    }

    @Override
    public List<DeadJob> deadJobs(int limit) {
        return queue.deadJobs(limit);
    }

    @Override
    public Subscription onClaimed(Consumer<Claimed> listener) {
        var listening = queue.onClaimed(listener);
        return () -> {
            listening.close();
            leavings.release();
        };
    }

    @Override
    public Subscription onAdded(Runnable listener) {
        return queue.onAdded(listener);
    }
}
