package io.replyx.benchmarks;

import io.replyx.postgres.EmbeddedPostgres;
import io.replyx.testkit.provider.ScriptedProvider;
import io.replyx.testkit.telegram.FakeBot;
import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import io.replyx.testkit.telegram.Faults.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bots through every bad day there is, while customers write: is anything lost, doubled or put in disorder? */
final class SoakBenchmark implements Benchmark {
    private static final int BOTS = 100;
    private static final Duration PHASE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLS = 20;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String purpose() {
        return "100 bots through storms of 429, restarts, 20 kills, duplicates, a second poller, blocked users, a database that goes";
    }

    /** @param arguments questions a second */
    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        int perSecond = arguments.isEmpty() ? 60 : Integer.parseInt(arguments.getFirst());
        try (var run = Run.start(bench, perSecond)) {
            bench.print(
                    "| %d questions/s over %d bots | asked | unanswered | sent twice | out of order | limit violations |"
                            .formatted(perSecond, BOTS));
            bench.print("|---|---|---|---|---|---|");
            run.phase("steady, batches in disorder", () -> run.ask(PHASE));
            run.phase("429 storm", run::storm);
            run.phase("duplicated batches, ids begin anew", run::duplicates);
            run.phase("blocked users", run::blocked);
            run.phase("a second poller", run::secondPoller);
            run.phase("restart by SIGTERM, twice", run::restarts);
            run.phase("kill -9, " + KILLS + " times", run::kills);
            run.phase("PostgreSQL restarted, twice", run::databaseRestarts);
            run.compare();
        }
    }

    private interface Phase {
        void go() throws Exception;
    }

    /** Everything that takes part. */
    private static final class Run implements AutoCloseable {
        private final BenchmarkWorkspace bench;
        private final int perSecond;
        private final FakeTelegram telegram;
        private final BotLoad load;
        private final int port;
        private final Random random = new Random(5);
        private EmbeddedPostgres postgres;
        private ServerProcessUnderTest server;
        private final Map<String, String> settings;

        private Run(BenchmarkWorkspace bench, int perSecond) throws Exception {
            this.bench = bench;
            this.perSecond = perSecond;
            this.telegram = bench.closing(
                    FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful().shuffled()));
            this.load = new BotLoad(telegram, BOTS);
            this.port = freePort();
            this.postgres = database();
            this.settings = settings();
            this.server = ServerProcessUnderTest.start(bench.home(), bench.folder("soak"), settings);
        }

        static Run start(BenchmarkWorkspace bench, int perSecond) throws Exception {
            var run = new Run(bench, perSecond);
            try (var api = new Api(run.server.url())) {
                var assistant = api.assistant();
                for (int index = 0; index < BOTS; index++) {
                    api.bot(assistant, BotLoad.token(index));
                }
            }
            run.ask(Duration.ofSeconds(10));
            run.load.settle(PATIENCE);
            return run;
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        private EmbeddedPostgres database() throws IOException {
            return EmbeddedPostgres.in(bench.folder("soak-database")).port(port).start();
        }

        private Map<String, String> settings() {
            var model = bench.closing(ScriptedProvider.start())
                    .answering(requested -> requested.question())
                    .forgetful();
            var all = new HashMap<>(Installation.settings(model));
            var password = URLEncoder.encode(postgres.password(), StandardCharsets.UTF_8);
            all.put("REPLYX_TELEGRAM_API_URL", telegram.url().toString());
            all.put(
                    "REPLYX_DATABASE_URL",
                    postgres.jdbcUrl("postgres") + "?user=" + postgres.user() + "&password=" + password);
            return all;
        }

        void phase(String name, Phase phase) throws Exception {
            int asked = load.soak().asked();
            int doubled = load.soak().doubled();
            int reordered = load.soak().reordered();
            phase.go();
            boolean _ = load.settle(PATIENCE);
            bench.print("| %s | %d | %d | %d | %d | %s |"
                    .formatted(
                            name,
                            load.soak().asked() - asked,
                            load.soak().open(),
                            load.soak().doubled() - doubled,
                            load.soak().reordered() - reordered,
                            telegram.violations().all()));
        }

        void ask(Duration time) {
            load.ask(perSecond, time);
        }

        void storm() {
            for (int second = 0; second < PHASE.toSeconds(); second++) {
                for (int bot = 0; bot < BOTS / 10; bot++) {
                    any().faults().next("sendMessage", new Fault.RetryAfter(1 + random.nextInt(3)), 1);
                }
                ask(Duration.ofSeconds(1));
            }
        }

        private FakeBot any() {
            return load.bots().get(random.nextInt(BOTS));
        }

        void duplicates() {
            for (int second = 0; second < PHASE.toSeconds(); second++) {
                any().duplicate(2);
                any().jumpTo(1_000_000L + random.nextInt(1_000_000));
                ask(Duration.ofSeconds(1));
            }
        }

        /** They write, too; their answers are given up, and nobody waits for them. */
        void blocked() {
            for (int second = 0; second < PHASE.toSeconds(); second++) {
                var bot = any();
                bot.faults().forbid(7, "bot was blocked by the user");
                var _ = bot.says(7, "hello");
                ask(Duration.ofSeconds(1));
            }
        }

        /** Takes part of one bot's updates away for a while; what it takes it does not confirm. */
        void secondPoller() throws InterruptedException {
            var thief = load.bots().getFirst();
            var stealing = Thread.ofPlatform().start(() -> {
                for (int time = 0; time < 5; time++) {
                    var _ = thief.call("getUpdates");
                }
            });
            ask(PHASE);
            stealing.join();
        }

        void restarts() throws Exception {
            for (int time = 0; time < 2; time++) {
                ask(Duration.ofSeconds(5));
                server.close();
                ask(Duration.ofSeconds(1));
                server = ServerProcessUnderTest.start(bench.home(), bench.folder("soak"), settings);
            }
            ask(Duration.ofSeconds(5));
        }

        void kills() throws Exception {
            for (int kill = 0; kill < KILLS; kill++) {
                ask(BETWEEN_KILLS);
                Thread.sleep(random.nextInt(300));
                server.kill();
                server = ServerProcessUnderTest.start(bench.home(), bench.folder("soak"), settings);
            }
            ask(BETWEEN_KILLS);
        }

        void databaseRestarts() throws Exception {
            for (int time = 0; time < 2; time++) {
                ask(Duration.ofSeconds(5));
                postgres.stop();
                ask(Duration.ofSeconds(2));
                postgres = database();
            }
            ask(Duration.ofSeconds(5));
        }

        /** What is stored, beside what was asked; the customers who blocked their bot asked too. */
        void compare() throws SQLException {
            long extra = PHASE.toSeconds();
            bench.print("");
            bench.print("Stored: %d questions of %d, %d answers, %d questions twice."
                    .formatted(
                            count("select count(*) from message where role = 'CUSTOMER'"),
                            load.soak().asked() + extra,
                            count("select count(*) from message where role = 'ASSISTANT'"),
                            count("select count(*) from message where role = 'CUSTOMER' and text like '#%'")
                                    - count("select count(distinct (dialog_id, text)) from message"
                                            + " where role = 'CUSTOMER' and text like '#%'")));
        }

        private long count(String sql) throws SQLException {
            try (var connection = postgres.connect("postgres");
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }

        @Override
        public void close() {
            server.close();
            postgres.close();
        }
    }
}
