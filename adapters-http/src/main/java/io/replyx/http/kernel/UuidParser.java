package io.replyx.http.kernel;

import io.replyx.domain.kernel.InputRefusal;
import java.util.Optional;
import java.util.UUID;

/** Reads ids strictly: the platform's own parser takes "1-1-1-1-1" for one. */
public final class UuidParser {
    private static final int LENGTH = 36;

    private UuidParser() {}

    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** For ids in bodies and parameters, where the field can be named. */
    public static UUID require(String text) {
        return parse(text).orElseThrow(() -> InputRefusal.BAD_FORMAT.refusal("expected", ExpectedType.ID));
    }
}
