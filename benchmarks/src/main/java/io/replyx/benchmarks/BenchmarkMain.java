package io.replyx.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** {@code BenchmarkMain <checkout> [list | <name> [argument...]]}; without a name, all of them. */
public final class BenchmarkMain {
    private static final List<Benchmark> ALL = List.of(
            new ExchangeBenchmark(),
            new LatencyBenchmark(),
            new SearchBenchmark(),
            new StartBenchmark(),
            new WidgetBenchmark(),
            new BotsBenchmark(),
            new EchoBenchmark(),
            new SaturationBenchmark(),
            new SoakBenchmark(),
            new RetrievalQuality());

    private BenchmarkMain() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var wanted = List.of(arguments).subList(1, arguments.length);
        if (wanted.isEmpty()) {
            for (var benchmark : ALL) {
                run(benchmark, home, List.of());
            }
        } else if (wanted.getFirst().equals("list")) {
            ALL.forEach(benchmark -> System.out.printf("  %-10s %s%n", benchmark.name(), benchmark.purpose()));
        } else {
            runNamed(wanted.getFirst(), home, wanted.subList(1, wanted.size()));
        }
    }

    private static void runNamed(String name, Path home, List<String> arguments) throws Exception {
        var named =
                ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
        if (named.isEmpty()) {
            System.err.println("replyx: no benchmark is named " + name + "; ./replyx bench list names them");
            System.exit(2);
        }
        run(named.get(), home, arguments);
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static void run(Benchmark benchmark, Path home, List<String> arguments) throws Exception {
        System.out.println("\n## " + benchmark.name() + ": " + benchmark.purpose() + "\n");
        try (var bench = new BenchmarkWorkspace(home, BenchmarkMain::print)) {
            benchmark.run(bench, arguments);
        }
    }
}
