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
import java.util.stream.Stream;

/** PostgreSQL's own load generator: what the database alone can do with the same statements. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) ");

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

    /** Runs of the script a second. */
    double rate(Path script, int clients, int seconds, Map<String, ?> variables)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(program, "-n", "-M", "prepared", "-f", script.toString()));
        words.addAll(List.of("-c", "" + clients, "-j", "" + Math.min(clients, 2), "-T", "" + seconds));
        variables.forEach((name, value) -> words.addAll(List.of("-D", name + "=" + value)));
        words.add(jdbcUrl.substring("jdbc:".length()));
        var command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().putAll(Map.of("PGUSER", user, "PGPASSWORD", password));
        var process = command.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return rateIn(output).orElseThrow(() -> new IllegalStateException("pgbench ended " + status + ":\n" + output));
    }

    static OptionalDouble rateIn(String output) {
        var found = RATE.matcher(output);
        return found.find() && !output.contains("aborted")
                ? OptionalDouble.of(Double.parseDouble(found.group(1)))
                : OptionalDouble.empty();
    }
}
