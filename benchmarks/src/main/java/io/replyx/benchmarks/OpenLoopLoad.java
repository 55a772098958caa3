package io.replyx.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Exchanges that begin when it is their time, however long the earlier ones take: each is measured from the moment
 * at which it was due.
 */
final class OpenLoopLoad implements AutoCloseable {
    private final List<Conversation> conversations;
    private final ConcurrentLinkedQueue<RawHttpConnection> idle = new ConcurrentLinkedQueue<>();
    private int next;

    OpenLoopLoad(List<Conversation> conversations) {
        this.conversations = conversations;
    }

    LatencyHistogram run(int perSecond, Duration duration) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        int count = Math.toIntExact(perSecond * duration.toSeconds());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < count; i++) {
                long due = began + i * 1_000_000_000L / perSecond;
                waitUntil(due);
                var conversation = conversations.get(next++ % conversations.size());
                running.add(threads.submit(() -> exchange(conversation, due)));
            }
            return LatencyHistogram.ofNanos(all(running));
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private long exchange(Conversation conversation, long due) throws IOException {
        var free = idle.poll();
        var http = free == null ? conversation.connect() : free;
        conversation.exchange(http);
        long took = System.nanoTime() - due;
        idle.add(http);
        return took;
    }

    private static long[] all(List<Future<Long>> running) throws InterruptedException, ExecutionException {
        var nanos = new long[running.size()];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = running.get(i).get();
        }
        return nanos;
    }

    @Override
    public void close() throws IOException {
        for (var http : idle) {
            http.close();
        }
    }
}
