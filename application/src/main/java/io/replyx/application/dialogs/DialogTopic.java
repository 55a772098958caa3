package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogStatus;
import io.replyx.domain.dialogs.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who looks at one dialog, and the answer being written in it. Not safe for threads: its owner takes turns. */
final class DialogTopic {
    /** A listener may end its own subscription while it listens. */
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    private boolean retired;
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
        subscribers.forEach(subscriber -> notify(subscriber, event));
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
        draft.ifPresent(writing -> notify(subscriber, writing.soFar()));
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    void dropDraft(MessageId replyTo) {
        draft = draft.filter(writing -> !writing.first().replyTo().equals(replyTo));
    }

    /** Forgotten by its owner: a newer one has taken its place. */
    void retire() {
        retired = true;
    }

    boolean isCurrent() {
        return !retired;
    }

    boolean isIdle() {
        return subscribers.isEmpty() && draft.isEmpty();
    }

    /** Looking on never hurts what is looked at: a listener that throws has left. */
    private void notify(Subscriber subscriber, LiveEvent event) {
        try {
            subscriber.listener.accept(event);
        } catch (RuntimeException broken) {
            subscribers.remove(subscriber);
        }
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
