package io.replyx.domain.kernel;

import java.time.Instant;

/** Something that happened, named in the past tense. Capabilities hear of each other through events. */
public interface Event {
    Instant at();
}
