package io.replyx.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The main program of a child JVM that owns a server until its input ends, or until it is killed. */
final class Keeper {
    static final String COMMITTED = "committed by the child";

    private Keeper() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var postgres = launch(arguments).start()) {
            Rows.write(postgres, COMMITTED);
            System.out.println("ready " + postgres.port());
            System.in.transferTo(System.err);
        } catch (PostgresUnavailable refusal) {
            System.out.println("refused " + refusal.getMessage());
        }
    }

    private static PostgresLauncher launch(String[] arguments) {
        var launch = EmbeddedPostgres.in(Path.of(arguments[0]));
        return arguments.length > 1 ? launch.cache(Path.of(arguments[1])) : launch;
    }
}
