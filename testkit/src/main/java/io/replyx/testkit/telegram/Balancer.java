package io.replyx.testkit.telegram;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands between Telegram and several servers that share an address: each call goes to the next of them. */
final class Balancer {
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private volatile List<URI> servers = List.of();

    void spreadOver(List<URI> all) {
        servers = List.copyOf(all);
    }

    /** @return where a call to this address goes; there itself when there are no servers behind it */
    URI next(URI address) {
        var all = servers;
        return all.isEmpty()
                ? address
                : all.get(Math.floorMod(calls.getAndIncrement(), all.size())).resolve(address.getRawPath());
    }

    void count(URI taker) {
        taken.merge(taker.getRawAuthority(), 1, Integer::sum);
    }

    /** How many updates this server said "done" to. */
    int takenBy(URI server) {
        return taken.getOrDefault(server.getRawAuthority(), 0);
    }
}
