package io.replyx.benchmarks;

import io.replyx.testkit.provider.ScriptedProvider;
import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** How many exchanges a second a thousand bots can do at all, each stored, beside pgbench with the same statements. */
final class SaturationBenchmark implements Benchmark {
    private static final int BOTS = 1_000;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double GOAL = 0.5;
    private static final String SCRIPT = "telegram.sql";

    @Override
    public String name() {
        return "saturation";
    }

    @Override
    public String purpose() {
        return "exchanges a second that 1000 Telegram bots can do at all, beside pgbench with the same statements";
    }

    /** @param arguments how many questions are open at the same time, one row for each */
    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        var telegram = bench.closing(FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful()));
        var load = new BotLoad(telegram, BOTS);
        var installation = installation(bench, telegram);
        var api = bench.closing(new Api(installation.url()));
        var assistant = api.assistant();
        for (int index = 0; index < BOTS; index++) {
            api.bot(assistant, BotLoad.token(index));
        }
        WarmUp.run(bench, installation.product(), time -> {
            load.saturate(32, time);
            boolean _ = load.settle(PATIENCE);
        });
        new StatementCheck(installation, SCRIPT).check(bench, () -> {
            load.askOnce();
            boolean _ = load.settle(PATIENCE);
        });
        var peer = new BotPeer(bench, installation, api.tenant(), assistant);
        bench.print("| questions open at once | pgbench, same statements, /s | ReplyX, /s | ratio | goal: 0.5 |"
                + " JVM processor us an exchange | unanswered, doubled, out of order | limits broken |");
        bench.print("|---|---|---|---|---|---|---|---|");
        for (int open : arguments.isEmpty()
                ? List.of(8, 32, 64)
                : arguments.stream().map(Integer::valueOf).toList()) {
            measure(bench, open, load, peer, installation.product(), telegram);
        }
    }

    private static Installation installation(BenchmarkWorkspace bench, FakeTelegram telegram) throws Exception {
        var model = bench.closing(ScriptedProvider.start())
                .answering(requested -> requested.question())
                .forgetful();
        var settings = Map.of("REPLYX_TELEGRAM_API_URL", telegram.url().toString());
        return Installation.start(bench, "bots", model, settings);
    }

    private static void measure(
            BenchmarkWorkspace bench,
            int open,
            BotLoad load,
            BotPeer peer,
            ServerProcessUnderTest server,
            FakeTelegram telegram)
            throws Exception {
        double rate = 0;
        double peerRate = 0;
        var processor = Duration.ZERO;
        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            peerRate += peer.rate(open, (int) ROUND.toSeconds()).orElse(Double.NaN) / ROUNDS;
            var before = server.processorTime();
            int answeredBefore = load.soak().answered();
            rate += load.saturate(open, ROUND) / ROUNDS;
            boolean _ = load.settle(PATIENCE);
            answered += load.soak().answered() - answeredBefore;
            processor = processor.plus(server.processorTime().minus(before));
        }
        var soak = load.soak();
        var verdict = Double.isNaN(peerRate) ? "not measured" : rate >= GOAL * peerRate ? "met" : "missed";
        bench.print("| %d | %.0f | %.0f | %.2f | %s | %d | %d, %d, %d | %s |"
                .formatted(
                        open,
                        peerRate,
                        rate,
                        rate / peerRate,
                        verdict,
                        processor.toNanos() / 1_000 / Math.max(1, answered),
                        soak.open(),
                        soak.doubled(),
                        soak.reordered(),
                        telegram.violations().all()));
    }

    /** pgbench with the statements of an exchange in Telegram, in chats and dialogs of its own, of a bot of its own. */
    private static final class BotPeer {
        private static final int DIALOGS = 8_000;

        private final Installation installation;
        private final Optional<Pgbench> pgbench;
        private final Path script;
        private final String tenant;
        private final String assistant;
        private long base;

        BotPeer(BenchmarkWorkspace bench, Installation installation, String tenant, String assistant)
                throws IOException {
            this.installation = installation;
            this.pgbench = installation.pgbench();
            this.script = bench.folder(SCRIPT);
            this.tenant = tenant;
            this.assistant = assistant;
            try (var in = SaturationBenchmark.class.getResourceAsStream(SCRIPT)) {
                Files.write(script, Objects.requireNonNull(in).readAllBytes());
            }
        }

        /** Exchanges a second; empty where pgbench is not installed. */
        OptionalDouble rate(int clients, int seconds) throws IOException, InterruptedException, SQLException {
            if (pgbench.isEmpty()) {
                return OptionalDouble.empty();
            }
            base += DIALOGS;
            prepare();
            var variables = Map.of(
                    "tenant",
                    tenant,
                    "assistant",
                    assistant,
                    "base",
                    base,
                    "bots",
                    BOTS,
                    "clients",
                    clients,
                    "share",
                    DIALOGS / clients,
                    "n",
                    -1);
            return OptionalDouble.of(pgbench.get().rate(script, clients, seconds, variables));
        }

        /** Bots that nobody runs, once; dialogs for each round. */
        private void prepare() throws SQLException {
            try (var connection = installation.connect();
                    var statement = connection.createStatement()) {
                if (base == DIALOGS) {
                    statement.execute(bots());
                }
                statement.execute(dialogs());
            }
        }

        private String bots() {
            return """
                    with made as (
                        insert into bot select '%1$s', lpad(to_hex(n), 32, '0')::uuid, '%2$s', n, 'peer', 'Peer', '', '', null,
                            false, false, now(), 1
                        from generate_series(0, %3$d - 1) n returning tenant_id, id, account_id)
                    insert into bot_duty select id, tenant_id, account_id, false, 1 from made;
                    insert into bot_chat select tenant_id, id, 1000 + n, null, null, true
                    from bot, generate_series(0, %4$d - 1) n where name = 'Peer'""".formatted(tenant, assistant, BOTS, DIALOGS / BOTS);
        }

        private String dialogs() {
            return """
                    insert into dialog (tenant_id, id, assistant_id, metadata, status, last_seq, pending_replies, created_at)
                    select '%s', lpad(to_hex(n), 32, '0')::uuid, '%s', '{}', 'ASSISTANT', 0, 0, now()
                    from generate_series(%d, %d) n""".formatted(tenant, assistant, base, base + DIALOGS - 1);
        }
    }
}
