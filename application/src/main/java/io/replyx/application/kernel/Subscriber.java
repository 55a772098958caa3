package io.replyx.application.kernel;

import io.replyx.domain.kernel.Event;
import java.util.UUID;

/**
 * Reacts to a stored event, after the fact and outside its transaction. Each subscriber has its own delivery, tried
 * again with backoff, so one that fails holds up no other. Deliveries repeat: a subscriber tolerates it.
 */
public interface Subscriber<E extends Event> {
    /** Stable: it is stored with each delivery. */
    String name();

    EventType<E> type();

    /** @param id of the event; an idempotency key for calls to the outside */
    void handle(UUID id, E event);
}
