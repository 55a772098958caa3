package io.replyx.benchmarks;

import java.util.List;

/** One question about speed, and the table that answers it. */
interface Benchmark {
    String name();

    /** What it measures, in one line. */
    String purpose();

    void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception;
}
