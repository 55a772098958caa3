package io.replyx.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** pgbench with the statements of an exchange, in dialogs of its own, of the same tenant and assistant. */
final class PgbenchPeer {
    private static final int DIALOGS = 320;

    private final Installation installation;
    private final Optional<Pgbench> pgbench;
    private final Path script;
    private final String tenant;
    private final String assistant;
    private long base;

    PgbenchPeer(BenchmarkWorkspace bench, Installation installation, String tenant, String assistant)
            throws IOException {
        this.installation = installation;
        this.pgbench = installation.pgbench();
        this.script = bench.folder("exchange.sql");
        this.tenant = tenant;
        this.assistant = assistant;
        try (var in = PgbenchPeer.class.getResourceAsStream("exchange.sql")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
    }

    /** Exchanges a second; empty where pgbench is not installed. */
    OptionalDouble rate(int clients, int seconds) throws IOException, InterruptedException, SQLException {
        return pgbench.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(pgbench.get().rate(script, clients, seconds, nextRound(clients)));
    }

    /** How long an exchange takes at this rate; empty where pgbench is not installed. */
    Optional<LatencyHistogram> latencies(int clients, int perSecond, int seconds)
            throws IOException, InterruptedException, SQLException {
        return pgbench.isEmpty()
                ? Optional.empty()
                : Optional.of(pgbench.get().latencies(script, clients, perSecond, seconds, nextRound(clients)));
    }

    private Map<String, ?> nextRound(int clients) throws SQLException {
        base += DIALOGS;
        addDialogs();
        int share = DIALOGS / clients;
        return Map.of(
                "tenant", tenant, "assistant", assistant, "base", base, "clients", clients, "share", share, "n", -1);
    }

    private void addDialogs() throws SQLException {
        var sql = """
                insert into dialog select ?::uuid, lpad(to_hex(n), 32, '0')::uuid, ?::uuid, null, null, '{}', 'ASSISTANT', 0, 0, now()
                from generate_series(?::bigint, ?::bigint) n""";
        try (var connection = installation.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setString(2, assistant);
            statement.setLong(3, base);
            statement.setLong(4, base + DIALOGS - 1);
            statement.executeUpdate();
        }
    }
}
