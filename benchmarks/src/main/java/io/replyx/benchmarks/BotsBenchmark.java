package io.replyx.benchmarks;

import io.replyx.testkit.provider.ScriptedProvider;
import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A thousand bots in one process, over HTTP to a Bot API server that keeps Telegram's limits, beside grammY. */
final class BotsBenchmark implements Benchmark {
    private static final int BOTS = 1_000;
    private static final int PER_SECOND = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 32;
    private static final long IDLE_MILLIS = 20_000;

    @Override
    public String name() {
        return "bots";
    }

    @Override
    public String purpose() {
        return "1000 Telegram bots in one process: memory, delay and processor time, beside grammY, which stores nothing";
    }

    /** @param arguments seconds of measuring; questions a second */
    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        int seconds = arguments.isEmpty() ? 60 : Integer.parseInt(arguments.get(0));
        int perSecond = arguments.size() < 2 ? PER_SECOND : Integer.parseInt(arguments.get(1));
        bench.print(
                "| %d bots, %d questions/s for %d s | resident MB without bots, idle with, after load | threads | p50 ms | p99 ms | worst ms | CPU us an echo | unanswered | doubled | out of order | limit violations |"
                        .formatted(BOTS, perSecond, seconds));
        bench.print("|---|---|---|---|---|---|---|---|---|---|---|");
        grammy(bench, perSecond, Duration.ofSeconds(seconds));
        replyx(bench, perSecond, Duration.ofSeconds(seconds));
    }

    private static void grammy(BenchmarkWorkspace bench, int perSecond, Duration time) throws Exception {
        var telegram = bench.closing(FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful()));
        var load = new BotLoad(telegram, BOTS);
        var peer = GrammyPeer.start(bench, telegram.url(), BOTS);
        if (peer.isEmpty()) {
            bench.print("| grammY | not measured | | | | | | | | | |");
            return;
        }
        var pace = SteadyPace.measure(load, peer.get().figures(), perSecond, WARM_UP, time);
        print(
                bench,
                "grammY",
                "idle %d, after load %d".formatted(pace.idleMegabytes(), pace.megabytes()),
                pace,
                load,
                telegram);
        peer.get().close();
    }

    private static void replyx(BenchmarkWorkspace bench, int perSecond, Duration time) throws Exception {
        var telegram = bench.closing(FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful()));
        var load = new BotLoad(telegram, BOTS);
        var model = bench.closing(ScriptedProvider.start())
                .answering(requested -> requested.question())
                .forgetful();
        var settings = new HashMap<>(Installation.settings(model));
        settings.put("REPLYX_TELEGRAM_API_URL", telegram.url().toString());
        var data = bench.folder("bots");
        long without = idleWithout(bench, data, settings);
        var server = bench.closing(ServerProcessUnderTest.start(bench.home(), data, settings));
        var note = new AtomicReference<>("");
        var pace = SteadyPace.measure(load, server.figures(), perSecond, () -> note.set(warmUp(server, load)), time);
        print(
                bench,
                "ReplyX",
                "%d, %d, %d".formatted(without, pace.idleMegabytes(), pace.megabytes()),
                pace,
                load,
                telegram);
        bench.print("\n" + note.get());
        server.close();
    }

    private static String warmUp(ServerProcessUnderTest server, BotLoad load) throws Exception {
        return WarmUp.run(server, time -> {
            double _ = load.saturate(AT_ONCE, time);
            boolean _ = load.settle(PATIENCE);
        });
    }

    /** Makes the bots; measured is a process that has none, and afterwards one that has them from its start. */
    private static long idleWithout(BenchmarkWorkspace bench, Path data, Map<String, String> settings)
            throws Exception {
        long without;
        try (var server = ServerProcessUnderTest.start(bench.home(), data, settings)) {
            Thread.sleep(IDLE_MILLIS);
            without = server.residentMegabytes().orElse(-1);
            try (var api = new Api(server.url())) {
                var assistant = api.assistant();
                for (int index = 0; index < BOTS; index++) {
                    api.bot(assistant, BotLoad.token(index));
                }
            }
        }
        return without;
    }

    private static void print(
            BenchmarkWorkspace bench, String who, String memory, SteadyPace pace, BotLoad load, FakeTelegram telegram) {
        var soak = load.soak();
        bench.print("| %s | %s | %d | %.1f | %.1f | %.0f | %d | %d | %d | %d | %s |"
                .formatted(
                        who,
                        memory,
                        pace.threads(),
                        pace.times().percentile(50),
                        pace.times().percentile(99),
                        pace.times().worst(),
                        pace.echoMicros(),
                        soak.open(),
                        soak.doubled(),
                        soak.reordered(),
                        telegram.violations().all()));
    }
}
