package io.replyx.domain.kernel;

import java.util.UUID;

/** What an aggregate is known by. Each kind has a record of its own, so that no two kinds are mixed up. */
public interface Id {
    UUID value();
}
