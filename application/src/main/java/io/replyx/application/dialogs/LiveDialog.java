package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who looks at one dialog, and the answer being written in it. Not safe for threads: its owner takes turns. */
final class LiveDialog {
    private final List<Subscriber> subscribers = new ArrayList<>();
    private Optional<Draft> draft = Optional.empty();

    /** A listener with an identity of its own, so that the same listener may come twice. */
    static final class Subscriber {
        private final Consumer<LiveEvent> listener;

        Subscriber(Consumer<LiveEvent> listener) {
            this.listener = listener;
        }
    }

    private record Draft(LiveEvent.Delta first, StringBuilder text) {
        boolean continuesWith(LiveEvent.Delta delta) {
            return first.replyTo().equals(delta.replyTo())
                    && first.attempt() == delta.attempt()
                    && delta.offset() == text.length();
        }

        LiveEvent.Delta soFar() {
            return new LiveEvent.Delta(first.replyTo(), first.attempt(), 0, text.toString());
        }
    }

    void publish(LiveEvent event) {
        switch (event) {
            case LiveEvent.Delta delta -> write(delta);
            case LiveEvent.Stored(DialogEntry entry, long _) when endsDraft(entry) -> draft = Optional.empty();
            case LiveEvent.Stored _ -> {}
        }
        subscribers.forEach(subscriber -> subscriber.listener.accept(event));
    }

    void add(Subscriber subscriber) {
        draft.ifPresent(writing -> subscriber.listener.accept(writing.soFar()));
        subscribers.add(subscriber);
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    boolean isIdle() {
        return subscribers.isEmpty() && draft.isEmpty();
    }

    private void write(LiveEvent.Delta delta) {
        if (delta.offset() == 0) {
            draft = Optional.of(new Draft(delta, new StringBuilder()));
        }
        draft.filter(writing -> writing.continuesWith(delta))
                .ifPresent(writing -> writing.text().append(delta.text()));
    }

    private boolean endsDraft(DialogEntry entry) {
        return switch (entry) {
            case DialogEntry.MessageStored(var message) ->
                draft.isPresent()
                        && message.replyTo()
                                .equals(draft.map(writing -> writing.first().replyTo()));
            case DialogEntry.StatusChanged changed -> changed.status() == DialogStatus.CLOSED;
        };
    }
}
