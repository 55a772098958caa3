package io.replyx.persistence.jobs;

import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to hear of jobs right after their commit. */
public final class JobListeners {
    private final List<Consumer<JobQueue.Claimed>> onClaimed = new CopyOnWriteArrayList<>();
    private final List<Runnable> onAdded = new CopyOnWriteArrayList<>();

    Subscription onClaimed(Consumer<JobQueue.Claimed> listener) {
        onClaimed.add(listener);
        return () -> onClaimed.remove(listener);
    }

    Subscription onAdded(Runnable listener) {
        onAdded.add(listener);
        return () -> onAdded.remove(listener);
    }

    boolean isAnybodyThere() {
        return !onClaimed.isEmpty();
    }

    void claimed(JobQueue.Claimed job) {
        onClaimed.forEach(listener -> listener.accept(job));
    }

    void added() {
        onAdded.forEach(Runnable::run);
    }
}
