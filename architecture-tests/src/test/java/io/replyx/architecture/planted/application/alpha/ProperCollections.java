package io.replyx.architecture.planted.application.alpha;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

record ProperCollections(Map<URI, String> pages) {
    static ProperCollections empty() {
        return new ProperCollections(new ConcurrentHashMap<>());
    }
}
