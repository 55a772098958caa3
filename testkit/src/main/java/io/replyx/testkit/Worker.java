package io.replyx.testkit;

import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.JobRunner.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A node's background work, done by whoever calls. */
final class Worker {
    /** More than any story needs: jobs that bring forth jobs without end are found out. */
    private static final int MOST_JOBS = 10_000;

    private final JobRunner runner;
    private final Queue<Claimed> hands = new ConcurrentLinkedQueue<>();

    Worker(JobRunner runner) {
        this.runner = runner;
        runner.queue().onClaimed(hands::add);
    }

    /** Runs all jobs that are due, until none is. */
    List<Outcome> settle() {
        var outcomes = new ArrayList<Outcome>();
        while (takeDue()) {
            outcomes.add(run(hands.remove()));
            if (outcomes.size() > MOST_JOBS) {
                throw new IllegalStateException("the work never ends");
            }
        }
        return List.copyOf(outcomes);
    }

    /** The node takes what is due and dies: the queue gives it out again when the leases run out. */
    void die() {
        hands.addAll(runner.queue().claim(MOST_JOBS));
        hands.clear();
    }

    private boolean takeDue() {
        if (hands.isEmpty()) {
            hands.addAll(runner.queue().claim(1));
        }
        return !hands.isEmpty();
    }

    private Outcome run(Claimed claimed) {
        var outcome = runner.run(claimed);
        if (outcome instanceof Outcome.Done) {
            runner.queue().finish(List.of(claimed));
        }
        return outcome;
    }
}
