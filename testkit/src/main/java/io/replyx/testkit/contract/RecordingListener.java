package io.replyx.testkit.contract;

import io.replyx.application.dialogs.port.AnswerModel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a model says, and may stop waiting for more. */
final class RecordingListener implements AnswerModel.Listener {
    private final List<String> pieces = new CopyOnWriteArrayList<>();
    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;
    private volatile boolean patient = true;

    RecordingListener cancellingAfterFirstPiece() {
        patient = false;
        return this;
    }

    void cancel() {
        cancelled = true;
        stops.forEach(Runnable::run);
    }

    @Override
    public void onText(String piece) {
        pieces.add(piece);
        if (!patient) {
            cancel();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void onCancel(Runnable stop) {
        stops.add(stop);
        if (cancelled) {
            stop.run();
        }
    }

    List<String> pieces() {
        return List.copyOf(pieces);
    }

    String text() {
        return String.join("", pieces);
    }
}
