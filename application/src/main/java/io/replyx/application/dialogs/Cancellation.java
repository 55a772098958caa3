package io.replyx.application.dialogs;

import java.util.ArrayList;
import java.util.List;

/** Whether an answer is still wanted. */
final class Cancellation {
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    synchronized boolean isCancelled() {
        return cancelled;
    }

    void onCancel(Runnable stop) {
        if (!added(stop)) {
            stop.run();
        }
    }

    void cancel() {
        takeStops().forEach(Runnable::run);
    }

    private synchronized boolean added(Runnable stop) {
        return !cancelled && stops.add(stop);
    }

    private synchronized List<Runnable> takeStops() {
        cancelled = true;
        var taken = List.copyOf(stops);
        stops.clear();
        return taken;
    }
}
