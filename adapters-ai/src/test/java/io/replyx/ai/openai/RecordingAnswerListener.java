package io.replyx.ai.openai;

import io.replyx.application.dialogs.port.AnswerModel;
import java.util.ArrayList;
import java.util.List;

/** Listens to an answer and can lose interest in it. */
final class RecordingAnswerListener implements AnswerModel.Listener {
    private final List<String> pieces = new ArrayList<>();
    private final List<Runnable> stops = new ArrayList<>();
    private final Runnable onPiece;
    private boolean cancelled;

    RecordingAnswerListener() {
        this(() -> {});
    }

    /** @param onPiece happens with each piece */
    RecordingAnswerListener(Runnable onPiece) {
        this.onPiece = onPiece;
    }

    @Override
    public void onText(String piece) {
        synchronized (this) {
            pieces.add(piece);
        }
        onPiece.run();
    }

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public synchronized void onCancel(Runnable stop) {
        if (cancelled) {
            stop.run();
        } else {
            stops.add(stop);
        }
    }

    synchronized void cancel() {
        cancelled = true;
        stops.forEach(Runnable::run);
    }

    /** Nobody asks: the answer is to be stopped by the call back alone. */
    synchronized void stopOnly() {
        stops.forEach(Runnable::run);
    }

    synchronized List<String> pieces() {
        return List.copyOf(pieces);
    }

    synchronized String text() {
        return String.join("", pieces);
    }
}
