package io.replyx.bootstrap;

import java.util.List;

/** Everything that is wrong with the configuration, one line each. */
public final class InvalidSettings extends RuntimeException {
    private final transient List<String> lines;

    InvalidSettings(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }
}
