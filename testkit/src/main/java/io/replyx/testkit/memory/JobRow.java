package io.replyx.testkit.memory;

import io.replyx.application.kernel.Job;
import java.time.Instant;

/** A job and what has become of it so far. */
record JobRow(Job job, State state, int attempts) {
    sealed interface State {
        record Queued() implements State {}

        record Claimed(Instant until) implements State {}

        record Parked(String error, Instant at) implements State {}
    }

    static JobRow queued(Job job) {
        return new JobRow(job, new State.Queued(), 0);
    }

    JobRow claimed(Instant until) {
        return new JobRow(job, new State.Claimed(until), attempts + 1);
    }

    JobRow renewed(Instant until) {
        return new JobRow(job, new State.Claimed(until), attempts);
    }

    JobRow released() {
        return new JobRow(job, new State.Queued(), attempts);
    }

    JobRow at(Instant runAt) {
        var later = new Job(job.id(), job.kind(), job.tenant(), job.orderingKey(), job.payload(), runAt);
        return new JobRow(later, new State.Queued(), attempts);
    }

    JobRow parked(String error, Instant at) {
        return new JobRow(job, new State.Parked(error, at), attempts);
    }

    boolean isDue(Instant now) {
        return switch (state) {
            case State.Queued _ -> !job.runAt().isAfter(now);
            case State.Claimed(Instant until) -> !until.isAfter(now);
            case State.Parked _ -> false;
        };
    }

    boolean isUnfinished() {
        return !(state instanceof State.Parked);
    }

    boolean isInHandsOf(int attempt) {
        return state instanceof State.Claimed && attempts == attempt;
    }
}
