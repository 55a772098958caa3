package io.replyx.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How long people wait, and how much memory that takes, at a steady rate with many streams open. */
final class LatencyBenchmark implements Benchmark {
    private static final int PER_SECOND = 100;
    private static final int STREAMS = 500;
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final int PEER_CLIENTS = 16;
    private static final int PEER_SECONDS = 15;
    private static final Duration COLD = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(45);
    private static final String NO_PEER = "| pgbench, same statements | not measured | | | | |";
    private static final double GOAL_MILLIS = 25;
    private static final long GOAL_IDLE = 250;
    private static final long GOAL_BUSY = 512;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String purpose() {
        return "100 exchanges a second with 500 event streams open: how long they take, how much memory the JVM holds";
    }

    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        var installation = Installation.start(bench);
        Thread.sleep(SETTLING);
        var idle = installation.product().residentMegabytes();
        var api = bench.closing(new Api(installation.url()));
        var assistant = api.assistant();
        var peer = new PgbenchPeer(bench, installation, api.tenant(), assistant);
        var loop = bench.closing(new OpenLoopLoad(conversations(bench, installation, api, assistant)));
        var coldest = loop.run(PER_SECOND, COLD);
        WarmUp.run(bench, installation.product(), time -> loop.run(PER_SECOND, time));
        var before = peer(peer);
        try (var memory = new MemoryWatch(installation.product())) {
            var measured = loop.run(PER_SECOND, MEASURED);
            var after = peer(peer);
            bench.print("| exchanges, " + PER_SECOND + "/s | p50 ms | p95 | p99 | worst | goal: p99 <= 25 |");
            bench.print("|---|---|---|---|---|---|");
            bench.print(row("ReplyX, the first " + COLD.toSeconds() + " s after the start", coldest, ""));
            bench.print(before.map(times -> row("pgbench, same statements, before", times, ""))
                    .orElse(NO_PEER));
            bench.print(row("ReplyX, warm", measured, verdict(measured)));
            bench.print(after.map(times -> row("pgbench, same statements, after", times, ""))
                    .orElse(NO_PEER));
            bench.print("");
            bench.print("| memory of the JVM (VmRSS) | MB | goal |");
            bench.print("|---|---|---|");
            bench.print(row("idle, " + SETTLING.toSeconds() + " s after the start", idle, GOAL_IDLE));
            bench.print(row("most, during " + PER_SECOND + "/s and " + STREAMS + " streams", memory.most(), GOAL_BUSY));
        }
    }

    /** What the same machine does with the same statements, just before and just after. */
    private static Optional<LatencyHistogram> peer(PgbenchPeer peer) throws Exception {
        return peer.latencies(PEER_CLIENTS, PER_SECOND, PEER_SECONDS);
    }

    private static List<Conversation> conversations(
            BenchmarkWorkspace bench, Installation installation, Api api, String assistant)
            throws IOException, InterruptedException {
        var conversations = new ArrayList<Conversation>();
        for (int i = 0; i < STREAMS; i++) {
            var dialog = api.dialog(assistant);
            conversations.add(
                    bench.closing(Conversation.open(installation.url(), api.token(), dialog, "How are you today?")));
        }
        return conversations;
    }

    private static String verdict(LatencyHistogram times) {
        return times.percentile(99) <= GOAL_MILLIS ? "met" : "missed";
    }

    private static String row(String name, LatencyHistogram times, String verdict) {
        return "| %s (%d) | %.1f | %.1f | %.1f | %.1f | %s |"
                .formatted(
                        name,
                        times.count(),
                        times.percentile(50),
                        times.percentile(95),
                        times.percentile(99),
                        times.worst(),
                        verdict);
    }

    private static String row(String name, OptionalLong megabytes, long goal) {
        if (megabytes.isEmpty()) {
            return "| " + name + " | not measured | at most " + goal + " |";
        }
        var met = megabytes.getAsLong() <= goal ? "met" : "missed";
        return "| %s | %d | at most %d: %s |".formatted(name, megabytes.getAsLong(), goal, met);
    }
}
