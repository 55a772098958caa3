package io.replyx.architecture.planted.domain.alpha;

import java.nio.file.Files;
import java.nio.file.Path;

record ReadsFile(Path place) {
    boolean there() {
        return Files.exists(place);
    }
}
