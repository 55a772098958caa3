package io.replyx.benchmarks;

import java.util.List;

/** Hybrid search over HTTP, and whether it is slower among many tenants. */
final class SearchBenchmark implements Benchmark {
    private static final int FEW_TENANTS = 10;
    private static final int MANY_TENANTS = 1_000;
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 8;
    private static final int SEARCHES = 250;
    private static final double GOAL_MILLIS = 5;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String purpose() {
        return "hybrid search over HTTP in a tenant of 2,000 chunks, with 10 and with 1,000 tenants";
    }

    /** The two installations take turns, so that what else the machine does falls on both. */
    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        var few = SearchedTenant.prepare(bench, FEW_TENANTS);
        var many = SearchedTenant.prepare(bench, MANY_TENANTS);
        few.search(WARM_UP);
        many.search(WARM_UP);
        few.forget();
        many.forget();
        for (int round = 0; round < ROUNDS; round++) {
            few.search(SEARCHES);
            many.search(SEARCHES);
        }
        bench.print("| tenants | chunks of this tenant | chunks of all | p50 ms | p95 | p99 | goal: p50 <= 5 |");
        bench.print("|---|---|---|---|---|---|---|");
        bench.print(row(few));
        bench.print(row(many));
    }

    private static String row(SearchedTenant searched) {
        var times = searched.times();
        return "| %d | %d | %d | %.2f | %.2f | %.2f | %s |"
                .formatted(
                        searched.tenants(),
                        searched.chunks(),
                        searched.chunksOfAll(),
                        times.percentile(50),
                        times.percentile(95),
                        times.percentile(99),
                        times.percentile(50) <= GOAL_MILLIS ? "met" : "missed");
    }
}
