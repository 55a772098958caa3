package io.replyx.bootstrap;

import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on jobs, so many at a time. Jobs that this node has just promised start at once; the queue is asked every now and
 * then for those of others. Done jobs are removed together, off everybody's way.
 */
final class JobWorkerPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorkerPool.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RENEW = JobQueue.LEASE.dividedBy(3);
    private static final Duration DRAIN = Duration.ofSeconds(15);
    private static final Duration STOP = Duration.ofSeconds(2);
    private static final Duration HEALTHY = Duration.ofSeconds(5);
    private static final Duration LANE_MEMORY = Duration.ofMinutes(2);

    /** How long a done job waits for others to be removed with; the next of its lane waits as long. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private static final int FINISH_BATCH = 500;
    private static final int MOST_PARKED = 100;

    /** Jobs in hand for each place; what is more waits in the queue, and not in memory. */
    private static final int MOST_WAITING = 4;

    private final JobRunner runner;
    private final JobQueue queue;
    private final InstantSource clock;
    private final SlowStartLimit slots;
    private final JobExecutor jobs;
    private final Map<UUID, Claimed> running = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Claimed> done = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Boolean> wakeUps = new LinkedBlockingQueue<>(1);

    /** When a job was last left waiting behind others; its turn may come with any job that gets done. */
    private final AtomicReference<Instant> lastAdded = new AtomicReference<>(Instant.MIN);

    private final AtomicReference<Instant> lastClaim = new AtomicReference<>(Instant.MIN);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean drained = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Subscription> listening = new ArrayList<>();
    private final AtomicReference<Optional<Subscription>> taking = new AtomicReference<>(Optional.empty());

    JobWorkerPool(JobRunner runner, InstantSource clock, int most) {
        this.runner = runner;
        this.queue = runner.queue();
        this.clock = clock;
        this.slots = new SlowStartLimit(most);
        this.jobs = new JobExecutor(slots, runner::maxConcurrency);
    }

    /** The loops have threads of the platform: jobs that compute must not hold up the renewal of leases. */
    JobWorkerPool start() {
        lastClaim.set(clock.instant());
        takePromised();
        listening.add(queue.onAdded(this::added));
        threads.add(BackgroundLoop.start("jobs-claim", this::claim, stopping));
        threads.add(BackgroundLoop.start("jobs-finish", this::finish, drained));
        threads.add(BackgroundLoop.start("jobs-renew", this::renew, drained));
        return this;
    }

    /** Jobs that are being worked on right now. */
    int inProgress() {
        return running.size();
    }

    /** Jobs that were given up and wait for somebody to look; {@value #MOST_PARKED} stand for many. */
    int givenUp() {
        return queue.deadJobs(MOST_PARKED).size();
    }

    /** Whether the queue could be read a short while ago. */
    boolean isWorking() {
        return lastClaim.get().isAfter(clock.instant().minus(HEALTHY));
    }

    /** Takes no more jobs, waits a while for those that run, and leaves the rest to the next start. Once is enough. */
    @Override
    public void close() {
        if (stopping.getAndSet(true)) {
            return;
        }
        listening.forEach(Subscription::close);
        leavePromised();
        wakeUp();
        try {
            drain();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() throws InterruptedException {
        boolean finished = slots.awaitFree(DRAIN);
        drained.set(true);
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(STOP);
        }
        if (!finished) {
            LOG.info("{} jobs still run; they go on at the next start", running.size());
        }
        leaveTheRest();
    }

    /** Removes what is done, and gives back what is not, so that nobody waits for its lease. */
    private void leaveTheRest() {
        try {
            queue.finish(List.copyOf(done));
            running.values().forEach(job -> queue.retry(job, clock.instant(), "the server stopped"));
        } catch (RuntimeException unreachable) {
            LOG.warn("Jobs are left to their leases: {}", unreachable.toString());
        }
    }

    /** Jobs that this node promises are its own at once, as long as it does not have far too many. */
    private void takePromised() {
        if (taking.get().isEmpty() && !stopping.get()) {
            var next = Optional.of(queue.onClaimed(this::begin));
            if (!taking.compareAndSet(Optional.empty(), next)) {
                next.get().close();
            }
        }
    }

    private void leavePromised() {
        taking.getAndSet(Optional.empty()).ifPresent(Subscription::close);
    }

    private void begin(Claimed job) {
        if (running.size() > MOST_WAITING * slots.total()) {
            leavePromised();
        }
        boolean isRunning = running.put(job.job().id(), job) != null;
        if (!isRunning) {
            jobs.start(job.job().kind(), () -> run(job));
        }
    }

    private void run(Claimed job) {
        try {
            report(job, runner.run(job));
        } catch (Throwable defect) {
            LOG.error("Job {} broke; it is tried again when its lease runs out", nameOf(job), defect);
        } finally {
            running.remove(job.job().id());
            if (running.size() < slots.total()) {
                takePromised();
            }
        }
    }

    private void report(Claimed job, JobRunner.Outcome outcome) {
        switch (outcome) {
            case JobRunner.Outcome.Done _ ->
                done.add(Optional.ofNullable(running.get(job.job().id())).orElse(job));
            case JobRunner.Outcome.Retried(Throwable failure) ->
                LOG.warn(
                        "Job {} failed at attempt {}, tried again: {}", nameOf(job), job.attempt(), failure.toString());
            case JobRunner.Outcome.Lost _ -> LOG.warn("Job {} was taken over by another node", nameOf(job));
            case JobRunner.Outcome.DeadLettered(Throwable failure) -> {
                LOG.error("Job {} was given up after attempt {}", nameOf(job), job.attempt(), failure);
                wakeUp();
            }
        }
    }

    private static String nameOf(Claimed job) {
        return job.job().kind() + " " + job.job().id();
    }

    private void claim() throws InterruptedException {
        int free = slots.free();
        var claimed = free == 0 ? List.<Claimed>of() : queue.claim(free);
        lastClaim.set(clock.instant());
        claimed.forEach(this::begin);
        if (claimed.isEmpty()) {
            wakeUps.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void finish() throws InterruptedException {
        var jobs = new ArrayList<Claimed>();
        jobs.add(done.take());
        try {
            Thread.sleep(GATHER);
            done.drainTo(jobs, FINISH_BATCH);
            queue.finish(jobs);
        } catch (Throwable unfinished) {
            done.addAll(jobs);
            throw unfinished;
        }
        if (lastAdded.get().isAfter(clock.instant().minus(LANE_MEMORY))) {
            wakeUp();
        }
    }

    private void renew() throws InterruptedException {
        Thread.sleep(RENEW);
        var jobs = List.copyOf(running.values());
        if (!jobs.isEmpty()) {
            queue.renew(jobs);
        }
        slots.grow();
    }

    private void added() {
        lastAdded.set(clock.instant());
        wakeUp();
    }

    private void wakeUp() {
        boolean _ = wakeUps.offer(true);
    }
}
