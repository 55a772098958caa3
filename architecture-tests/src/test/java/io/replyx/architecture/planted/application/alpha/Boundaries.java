package io.replyx.architecture.planted.application.alpha;

import io.replyx.architecture.planted.application.Root.CompositionRoot;
import io.replyx.architecture.planted.domain.gamma.Gamma.GammaId;
import io.replyx.architecture.planted.persistence.alpha.Alpha.PublicRow;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class Boundaries {
    record SeesAdapter(PublicRow row) {}

    record Blocks(CountDownLatch latch) {}

    static final class RunsThreads {
        ExecutorService threads() {
            return Executors.newVirtualThreadPerTaskExecutor();
        }
    }

    record CallsTheNetwork(HttpClient client) {}

    record ImportsCompositionRoot(CompositionRoot root) {}

    record SeesGamma(GammaId id) {}

    record ProperCollections(Map<URI, String> pages) {
        static ProperCollections empty() {
            return new ProperCollections(new ConcurrentHashMap<>());
        }
    }
}
