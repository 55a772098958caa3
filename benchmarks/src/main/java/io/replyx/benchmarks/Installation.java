package io.replyx.benchmarks;

import io.replyx.postgres.EmbeddedPostgres;
import io.replyx.testkit.provider.ScriptedProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The product over a PostgreSQL that the benchmark can reach too, with the settings of the one it would start itself,
 * and with a model that needs no time.
 */
final class Installation {
    private static final String DATABASE = "postgres";

    private final Path database;
    private final EmbeddedPostgres postgres;
    private final ServerProcessUnderTest server;

    private Installation(Path database, EmbeddedPostgres postgres, ServerProcessUnderTest server) {
        this.database = database;
        this.postgres = postgres;
        this.server = server;
    }

    static Installation start(BenchmarkWorkspace bench) throws IOException, InterruptedException {
        return start(bench, "product");
    }

    /** @param name tells it from others of the same benchmark */
    static Installation start(BenchmarkWorkspace bench, String name) throws IOException, InterruptedException {
        return start(bench, name, model(bench), Map.of());
    }

    /** @param more settings */
    static Installation start(BenchmarkWorkspace bench, String name, ScriptedProvider model, Map<String, String> more)
            throws IOException, InterruptedException {
        var database = bench.folder(name + "-database");
        var postgres = postgres(database);
        bench.closing(postgres);
        var settings = settings(postgres, model);
        settings.putAll(more);
        var server = bench.closing(ServerProcessUnderTest.start(bench.home(), bench.folder(name), settings));
        return new Installation(database, postgres, server);
    }

    /** Durable, and set up as the server sets up its own. */
    static EmbeddedPostgres postgres(Path folder) {
        return EmbeddedPostgres.in(folder)
                .setting("shared_buffers", "128MB")
                .setting("max_wal_size", "1GB")
                .start();
    }

    /** In this process: a word for every question, at once. */
    static ScriptedProvider model(BenchmarkWorkspace bench) {
        return bench.closing(ScriptedProvider.start()).answering(_ -> "Fine.").forgetful();
    }

    static Map<String, String> settings(ScriptedProvider model) {
        return Map.of(
                "REPLYX_OPENAI_API_KEYS",
                "bench",
                "REPLYX_OPENAI_BASE_URL",
                model.baseUrl().toString());
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres, ScriptedProvider model) {
        var settings = new HashMap<>(settings(model));
        var password = URLEncoder.encode(postgres.password(), StandardCharsets.UTF_8);
        settings.put(
                "REPLYX_DATABASE_URL",
                postgres.jdbcUrl(DATABASE) + "?user=" + postgres.user() + "&password=" + password);
        return settings;
    }

    ServerProcessUnderTest product() {
        return server;
    }

    URI url() {
        return server.url();
    }

    /** As the superuser, who sees all tenants. */
    Connection connect() throws SQLException {
        return postgres.connect(DATABASE);
    }

    long count(String table) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    Optional<Pgbench> pgbench() {
        return Pgbench.on(postgres.jdbcUrl(DATABASE), postgres.user(), postgres.password());
    }

    /** What the database server has logged. */
    Path databaseLog() {
        return database.resolve("postgres.log");
    }
}
