package io.replyx.architecture.planted.domain.alpha;

import java.util.List;

final class RunsInParallel {
    long longest(List<String> texts) {
        return texts.parallelStream().mapToInt(String::length).max().orElse(0);
    }
}
