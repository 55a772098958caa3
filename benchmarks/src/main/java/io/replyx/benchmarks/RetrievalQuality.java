package io.replyx.benchmarks;

import io.replyx.benchmarks.retrieval.RetrievalBenchmark;
import java.nio.file.Path;
import java.util.List;

/** What is found and what is refused, beside Lucene. */
final class RetrievalQuality implements Benchmark {
    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public String purpose() {
        return "what search finds and refuses, beside Lucene; on a folder with more texts when one is named";
    }

    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        var postgres = bench.closing(Installation.postgres(bench.folder("database")));
        var url =
                "%s?user=%s&password=%s".formatted(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
        RetrievalBenchmark.run(url, arguments.stream().findFirst().map(Path::of), bench::print);
    }
}
