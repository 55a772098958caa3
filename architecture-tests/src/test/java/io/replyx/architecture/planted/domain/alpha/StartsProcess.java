package io.replyx.architecture.planted.domain.alpha;

final class StartsProcess {
    ProcessBuilder process(String command) {
        return new ProcessBuilder(command);
    }
}
