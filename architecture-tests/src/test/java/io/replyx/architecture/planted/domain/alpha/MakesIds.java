package io.replyx.architecture.planted.domain.alpha;

import java.util.UUID;

final class MakesIds {
    UUID next() {
        return UUID.randomUUID();
    }
}
