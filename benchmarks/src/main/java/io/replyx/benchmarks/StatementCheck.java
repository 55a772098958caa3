package io.replyx.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Watches one exchange in the database's log, to see that pgbench is given what the server really sends. */
final class StatementCheck {
    private static final Pattern LOGGED =
            Pattern.compile("(?ms)^\\S+ \\S+ \\S+ \\[(\\d+)] LOG:  (?:statement|execute [^:]*): (.*?)(?=^\\S|\\z)");
    private static final Pattern KIND = Pattern.compile(
            "(?i)^(begin|commit|select set_config|select exists|insert into \\w+|update \\w+|delete from \\w+|with|select)\\b");
    private static final Pattern WRITES =
            Pattern.compile("(?i)(?<!for |no key )\\b(insert into \\w+|update \\w+|delete from \\w+)");
    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom (?!unnest)(\\w+)");

    /** What marks a transaction of the work that goes on all the time: the queue's, the bots' supervision. */
    private static final Set<String> OF_THE_BACKGROUND = Set.of(
            "with update job",
            "select from bot_duty",
            "insert into lease",
            "select from lease",
            "select from delivery",
            "select from bot_update");

    private static final int LOG_MILLIS = 1_000;

    /** Now and then the server renews a lease in the middle of the exchange that is looked at. */
    private static final int LOOKS = 3;

    private final Installation installation;
    private final String script;

    /** @param script the list beside this class */
    StatementCheck(Installation installation, String script) {
        this.installation = installation;
        this.script = script;
    }

    /** What causes the statements; returns when all of it is over but what is done in the background. */
    interface Exchange {
        void take() throws IOException, InterruptedException;
    }

    /** @throws IllegalStateException when the list beside the benchmark is another than what was sent */
    void check(BenchmarkWorkspace bench, Exchange exchange) throws IOException, SQLException, InterruptedException {
        exchange.take();
        var listed = byTransaction(listed(script));
        var sent = List.<String>of();
        for (int look = 0; look < LOOKS && !sent.equals(listed); look++) {
            sent = byTransaction(sent(exchange));
        }
        if (!sent.equals(listed)) {
            throw new IllegalStateException(script + " is out of date; the server sends\n  " + String.join("\n  ", sent)
                    + "\nand the list has\n  " + String.join("\n  ", listed));
        }
        bench.print("pgbench runs the " + listed(script).size() + " statements that the server was seen to send.\n");
    }

    /** @param session the connection that it came on */
    record Logged(String session, String statement) {}

    private List<String> sent(Exchange exchange) throws IOException, SQLException, InterruptedException {
        Thread.sleep(LOG_MILLIS);
        logStatements("all");
        int begin = Files.readAllBytes(installation.databaseLog()).length;
        exchange.take();
        Thread.sleep(LOG_MILLIS);
        var log = Files.readAllBytes(installation.databaseLog());
        logStatements("none");
        return kinds(LOGGED.matcher(new String(log, begin, log.length - begin, UTF_8))
                .results()
                .map(found -> new Logged(found.group(1), found.group(2))));
    }

    private void logStatements(String which) throws SQLException, InterruptedException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + which + "'");
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(LOG_MILLIS);
    }

    static List<String> listed(String script) throws IOException {
        try (var in = StatementCheck.class.getResourceAsStream(script)) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return kinds(text.lines().filter(line -> line.endsWith(";")).map(line -> new Logged("script", line)));
        }
    }

    /** In an order of its own: transactions of different threads follow each other as it happens. */
    private static List<String> byTransaction(List<String> kinds) {
        return Stream.of(String.join("; ", kinds).split("(?<=commit); ", -1))
                .sorted()
                .toList();
    }

    /** Verb, table and lock of each statement, by transaction, without those of the background. */
    static List<String> kinds(Stream<Logged> logged) {
        var kinds = new ArrayList<String>();
        var open = new HashMap<String, List<String>>();
        for (var line : logged.toList()) {
            var transaction = open.computeIfAbsent(line.session(), _ -> new ArrayList<>());
            kind(line.statement().strip()).forEach(transaction::add);
            if (transaction.contains("commit")) {
                kinds.addAll(Collections.disjoint(transaction, OF_THE_BACKGROUND) ? transaction : List.of());
                open.remove(line.session());
            }
        }
        return kinds;
    }

    private static Stream<String> kind(String statement) {
        var verb = KIND.matcher(statement);
        if (!verb.find()) {
            return Stream.empty();
        }
        if (verb.group().equalsIgnoreCase("with")) {
            return WRITES.matcher(statement)
                    .results()
                    .limit(1)
                    .map(found -> ("with " + found.group(1)).toLowerCase(Locale.ROOT));
        }
        var from = FROM.matcher(statement);
        var table = verb.group().equalsIgnoreCase("select") && from.find() ? " from " + from.group(1) : "";
        var lock = statement.contains(" for no key update") ? " for no key update" : "";
        return Stream.of((verb.group() + table + lock).toLowerCase(Locale.ROOT));
    }
}
