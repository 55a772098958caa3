package io.replyx.application.kernel;

import java.util.UUID;

/** Where new ids come from. */
public interface IdGenerator {
    /** Never the same twice; ids made later sort later, to the millisecond (UUID version 7, RFC 9562). */
    UUID next();
}
