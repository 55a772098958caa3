package io.replyx.application.bots;

import io.replyx.application.bots.port.Inbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever runs bots in this process what has just been stored for them. Lossy: the inbox is the truth. */
final class Arrivals {
    private final List<Consumer<List<Inbox.Arrival>>> listeners = new CopyOnWriteArrayList<>();

    void listen(Consumer<List<Inbox.Arrival>> listener) {
        listeners.add(listener);
    }

    void announce(List<Inbox.Arrival> stored) {
        listeners.forEach(listener -> listener.accept(stored));
    }
}
