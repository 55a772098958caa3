package io.replyx.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each talk without a pause, going round through conversations of their own. */
final class ClosedLoopLoad {
    private final List<Conversation> conversations;

    ClosedLoopLoad(List<Conversation> conversations) {
        this.conversations = conversations;
    }

    record Result(long exchanges, double seconds) {}

    Result run(int clients, int seconds) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<Integer>>();
            for (int client = 0; client < clients; client++) {
                var own = share(client, clients);
                running.add(threads.submit(() -> talk(own, end)));
            }
            long exchanges = 0;
            for (var client : running) {
                exchanges += client.get();
            }
            return new Result(exchanges, (System.nanoTime() - began) / 1e9);
        }
    }

    private List<Conversation> share(int client, int clients) {
        var own = new ArrayList<Conversation>();
        for (int i = client; i < conversations.size(); i += clients) {
            own.add(conversations.get(i));
        }
        return own;
    }

    private static int talk(List<Conversation> own, long end) throws IOException {
        int exchanges = 0;
        try (var http = own.getFirst().connect()) {
            while (System.nanoTime() < end) {
                own.get(exchanges % own.size()).exchange(http);
                exchanges++;
            }
        }
        return exchanges;
    }
}
