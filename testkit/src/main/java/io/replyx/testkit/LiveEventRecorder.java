package io.replyx.testkit;

import io.replyx.application.dialogs.LiveEvent;
import io.replyx.domain.dialogs.DialogEntry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees what happens in a dialog live. */
public final class LiveEventRecorder {
    private final List<LiveEvent> events = new CopyOnWriteArrayList<>();

    LiveEventRecorder() {}

    void see(LiveEvent event) {
        events.add(event);
    }

    public List<LiveEvent> events() {
        return List.copyOf(events);
    }

    public List<LiveEvent.Delta> deltas() {
        return events.stream()
                .flatMap(event -> event instanceof LiveEvent.Delta delta ? Stream.of(delta) : Stream.empty())
                .toList();
    }

    /** Every piece that was shown, failed attempts included. */
    public String shown() {
        return deltas().stream().map(LiveEvent.Delta::text).collect(Collectors.joining());
    }

    public List<DialogEntry> stored() {
        return events.stream()
                .flatMap(event -> event instanceof LiveEvent.Stored stored ? Stream.of(stored.entry()) : Stream.empty())
                .toList();
    }
}
