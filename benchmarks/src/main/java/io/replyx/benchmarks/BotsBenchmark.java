package io.replyx.benchmarks;

import io.replyx.testkit.provider.ScriptedProvider;
import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A thousand bots in one process, over HTTP to a Bot API server that keeps Telegram's limits, beside grammY. */
final class BotsBenchmark implements Benchmark {
    private static final int BOTS = 1_000;
    private static final int PER_SECOND = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
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
    public void run(Bench bench, List<String> arguments) throws Exception {
        int seconds = arguments.isEmpty() ? 60 : Integer.parseInt(arguments.get(0));
        int perSecond = arguments.size() < 2 ? PER_SECOND : Integer.parseInt(arguments.get(1));
        bench.print(
                "| %d bots, %d questions/s for %d s | resident MB without bots, idle with, after load | threads | p50 ms | p99 ms | worst ms | CPU us an echo | unanswered | doubled | out of order | limit violations |"
                        .formatted(BOTS, perSecond, seconds));
        bench.print("|---|---|---|---|---|---|---|---|---|---|---|");
        grammy(bench, perSecond, Duration.ofSeconds(seconds));
        replyx(bench, perSecond, Duration.ofSeconds(seconds));
    }

    private static void grammy(Bench bench, int perSecond, Duration time) throws Exception {
        var telegram = bench.closing(FakeTelegram.start(Rules.STANDARD.forgetful()));
        var load = new BotLoad(telegram, BOTS);
        var peer = GrammyPeer.start(bench, telegram.url(), BOTS);
        if (peer.isEmpty()) {
            bench.print("| grammY | not measured | | | | | | | | | |");
            return;
        }
        Thread.sleep(IDLE_MILLIS);
        var figures = peer.get().figures();
        long idle = figures.residentMegabytes().orElse(-1);
        load.ask(perSecond, WARM_UP);
        load.settle(PATIENCE);
        var _ = load.soak().takeNanos();
        var before = figures.processorTime();
        int answered = load.soak().answered();
        load.ask(perSecond, time);
        load.settle(PATIENCE);
        var used = figures.processorTime().minus(before);
        var memory =
                "%d, after load %d".formatted(idle, figures.residentMegabytes().orElse(-1));
        print(
                bench,
                "grammY",
                memory,
                figures.threads(),
                load,
                used,
                load.soak().answered() - answered,
                telegram);
        peer.get().close();
    }

    private static void replyx(Bench bench, int perSecond, Duration time) throws Exception {
        var telegram = bench.closing(FakeTelegram.start(Rules.STANDARD.forgetful()));
        var load = new BotLoad(telegram, BOTS);
        var model = bench.closing(ScriptedProvider.start())
                .answering(asked -> asked.question())
                .forgetful();
        var settings = new HashMap<>(Installation.settings(model));
        settings.put("REPLYX_TELEGRAM_API_URL", telegram.url().toString());
        var data = bench.folder("bots");
        long without = idleWithout(bench, data, settings);
        var product = bench.closing(Product.start(bench.home(), data, settings));
        Thread.sleep(IDLE_MILLIS);
        long idle = product.residentMegabytes().orElse(-1);
        load.ask(perSecond, WARM_UP);
        load.settle(PATIENCE);
        var _ = load.soak().takeNanos();
        var before = product.processorTime();
        int answered = load.soak().answered();
        load.ask(perSecond, time);
        load.settle(PATIENCE);
        var used = product.processorTime().minus(before);
        var memory = "%d, %d, %d"
                .formatted(without, idle, product.residentMegabytes().orElse(-1));
        print(
                bench,
                "ReplyX",
                memory,
                product.figures().threads(),
                load,
                used,
                load.soak().answered() - answered,
                telegram);
        product.close();
    }

    /** Makes the bots; measured is a process that has none, and afterwards one that has them from its start. */
    private static long idleWithout(Bench bench, Path data, Map<String, String> settings) throws Exception {
        long without;
        try (var product = Product.start(bench.home(), data, settings)) {
            Thread.sleep(IDLE_MILLIS);
            without = product.residentMegabytes().orElse(-1);
            try (var api = new Api(product.url())) {
                var assistant = api.assistant();
                for (int index = 0; index < BOTS; index++) {
                    api.bot(assistant, BotLoad.token(index));
                }
            }
        }
        return without;
    }

    private static void print(
            Bench bench,
            String who,
            String memory,
            long threads,
            BotLoad load,
            Duration used,
            int answered,
            FakeTelegram telegram) {
        var soak = load.soak();
        var times = Latencies.ofNanos(soak.takeNanos());
        bench.print("| %s | %s | %d | %.1f | %.1f | %.0f | %d | %d | %d | %d | %s |"
                .formatted(
                        who,
                        memory,
                        threads,
                        times.percentile(50),
                        times.percentile(99),
                        times.worst(),
                        used.toNanos() / 1_000 / Math.max(1, answered),
                        soak.open(),
                        soak.doubled(),
                        soak.reordered(),
                        telegram.violations().all()));
    }
}
