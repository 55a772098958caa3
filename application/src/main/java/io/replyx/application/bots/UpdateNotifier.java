package io.replyx.application.bots;

import io.replyx.application.bots.port.Inbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever runs bots in this process what has just been stored for them. Lossy: the inbox is the truth. */
final class UpdateNotifier {
    private final List<Consumer<List<Inbox.NewUpdate>>> listeners = new CopyOnWriteArrayList<>();

    void listen(Consumer<List<Inbox.NewUpdate>> listener) {
        listeners.add(listener);
    }

    void announce(List<Inbox.NewUpdate> stored) {
        listeners.forEach(listener -> listener.accept(stored));
    }
}
