package io.replyx.architecture.planted.domain.alpha;

import java.time.Instant;
import java.util.function.Supplier;

final class AsksTheTimeByReference {
    Supplier<Instant> clock() {
        return Instant::now;
    }
}
