package io.replyx.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** PostgreSQL's own load generator: what the database alone can do with the same statements. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) ");

    private static final int THREADS = 2;

    private final String program;
    private final String jdbcUrl;
    private final String user;
    private final String password;

    private Pgbench(String program, String jdbcUrl, String user, String password) {
        this.program = program;
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /** Empty where it is not installed. */
    static Optional<Pgbench> on(String jdbcUrl, String user, String password) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Pgbench(found.toString(), jdbcUrl, user, password));
    }

    /** Runs of the script a second, by clients that never pause. */
    double rate(Path script, int clients, int seconds, Map<String, ?> variables)
            throws IOException, InterruptedException {
        var output = run(script, clients, seconds, variables, List.of());
        return rateIn(output).orElseThrow(() -> new IllegalStateException("pgbench failed:\n" + output));
    }

    /** How long runs of the script take that begin at random moments, so many a second; from when each was due. */
    LatencyHistogram latencies(Path script, int clients, int perSecond, int seconds, Map<String, ?> variables)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(script.getParent(), "pgbench");
        var output = run(
                script,
                clients,
                seconds,
                variables,
                List.of("-R", "" + perSecond, "-l", "--log-prefix=" + folder.resolve("log")));
        if (rateIn(output).isEmpty()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        try (var logs = Files.list(folder)) {
            var nanos = LongStream.builder();
            for (var log : logs.toList()) {
                latenciesIn(Files.readString(log)).forEach(nanos);
            }
            return LatencyHistogram.ofNanos(nanos.build().toArray());
        }
    }

    private String run(Path script, int clients, int seconds, Map<String, ?> variables, List<String> options)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(program, "-n", "-M", "prepared", "-f", script.toString()));
        words.addAll(List.of("-c", "" + clients, "-j", "" + Math.min(clients, THREADS), "-T", "" + seconds));
        words.addAll(options);
        variables.forEach((name, value) -> words.addAll(List.of("-D", name + "=" + value)));
        words.add(jdbcUrl.substring("jdbc:".length()));
        var command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().putAll(Map.of("PGUSER", user, "PGPASSWORD", password));
        var process = command.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int _ = process.waitFor();
        return output;
    }

    /** The third word of a line is the time in microseconds, the time that the run was late included. */
    static LongStream latenciesIn(String log) {
        return log.lines().mapToLong(line -> Long.parseLong(line.split(" ", 4)[2]) * 1_000);
    }

    static OptionalDouble rateIn(String output) {
        var found = RATE.matcher(output);
        return found.find() && !output.contains("aborted")
                ? OptionalDouble.of(Double.parseDouble(found.group(1)))
                : OptionalDouble.empty();
    }
}
