package io.replyx.application.kernel;

import io.replyx.domain.kernel.Event;
import java.util.function.Function;

/**
 * How one kind of event is written down: under a name of its own, never a class name, so that moving a class orphans no
 * stored event.
 */
public record EventType<E extends Event>(
        String name, Class<E> event, Function<E, Payload> write, Function<Payload, E> read) {

    public Payload written(Event value) {
        return write.apply(event.cast(value));
    }
}
