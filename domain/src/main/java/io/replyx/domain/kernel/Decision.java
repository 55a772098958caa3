package io.replyx.domain.kernel;

import java.util.List;

/** What an aggregate decided: its next state, and what thereby happened. */
public record Decision<S>(S state, List<Event> events) {
    public Decision {
        events = List.copyOf(events);
    }

    public static <S> Decision<S> of(S state, Event... events) {
        return new Decision<>(state, List.of(events));
    }
}
