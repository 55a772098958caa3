package io.replyx.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the command to a server that answers, embedded database and all. */
final class StartBenchmark implements Benchmark {
    private static final int REPEATS = 5;
    private static final double GOAL_SECONDS = 4;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String purpose() {
        return "from the command to ready: once on an empty folder, then five times on that folder";
    }

    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        var data = bench.folder("data");
        var first = start(bench.home(), data);
        var again = new ArrayList<Duration>();
        for (int i = 0; i < REPEATS; i++) {
            again.add(start(bench.home(), data));
        }
        var times = LatencyHistogram.ofNanos(
                again.stream().mapToLong(Duration::toNanos).toArray());
        bench.print("| start | seconds | goal: built and initialised, at most 4 |");
        bench.print("|---|---|---|");
        bench.print("| first, on an empty folder | %.2f | |".formatted(first.toNanos() / 1e9));
        bench.print(row("again, median of " + REPEATS, times.percentile(50) / 1e3));
        bench.print(row("again, slowest", times.worst() / 1e3));
    }

    private static Duration start(Path home, Path data) throws IOException, InterruptedException {
        try (var server = ServerProcessUnderTest.start(home, data, Map.of());
                var _ = new Api(server.url())) {
            return server.startTime();
        }
    }

    private static String row(String name, double seconds) {
        return "| %s | %.2f | %s |".formatted(name, seconds, seconds <= GOAL_SECONDS ? "met" : "missed");
    }
}
