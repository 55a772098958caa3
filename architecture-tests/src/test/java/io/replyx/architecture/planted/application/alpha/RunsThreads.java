package io.replyx.architecture.planted.application.alpha;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class RunsThreads {
    ExecutorService threads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
