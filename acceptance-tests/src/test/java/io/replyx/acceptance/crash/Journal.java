package io.replyx.acceptance.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the writers know for certain. */
final class Journal {
    private final Map<String, List<Sent>> dialogs = new LinkedHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger resent = new AtomicInteger();

    synchronized void opened(String dialog) {
        dialogs.put(dialog, new ArrayList<>());
    }

    synchronized void acknowledged(String dialog, Sent sent) {
        dialogs.getOrDefault(dialog, List.of()).add(sent);
        acknowledged.incrementAndGet();
    }

    void resending() {
        resent.incrementAndGet();
    }

    synchronized Map<String, List<Sent>> dialogs() {
        return Map.copyOf(dialogs);
    }

    int acknowledgedCount() {
        return acknowledged.get();
    }

    int resentCount() {
        return resent.get();
    }
}
