package io.replyx.architecture.planted.application.alpha.port;

import java.util.UUID;

/** Finds anybody's things. */
public interface Forgetful {
    String find(UUID id);
}
