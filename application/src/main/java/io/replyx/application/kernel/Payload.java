package io.replyx.application.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a job or a stored event carries: names and texts, readable by any later version. */
public record Payload(Map<String, String> entries) {
    public Payload {
        entries = Map.copyOf(entries);
    }

    public static Payload of(String name, Object value) {
        return new Payload(Map.of(name, value.toString()));
    }

    /** @throws IllegalStateException when it was written without this entry */
    public String text(String name) {
        return Optional.ofNullable(entries.get(name))
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + entries.keySet()));
    }

    public UUID id(String name) {
        return UUID.fromString(text(name));
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }
}
