package io.replyx.architecture.planted.domain.alpha;

import java.time.Instant;

final class AsksTheTime {
    Instant now() {
        return Instant.now();
    }
}
