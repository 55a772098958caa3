package io.replyx.benchmarks;

import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the way to Telegram and back costs by itself, beside grammY: bots that repeat what they are told, in the product's own
 * adapter, over a core that keeps nothing and asks no model.
 */
final class EchoBenchmark implements Benchmark {
    private static final int BOTS = 1_000;
    private static final int PER_SECOND = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String purpose() {
        return "processor time of an echo by 1000 Telegram bots without model and database, beside grammY; plain and TLS";
    }

    /** @param arguments seconds of measuring; echoes a second; plain, tls or both */
    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        int seconds = arguments.isEmpty() ? 60 : Integer.parseInt(arguments.get(0));
        int perSecond = arguments.size() < 2 ? PER_SECOND : Integer.parseInt(arguments.get(1));
        bench.print(
                "| %d bots, %d echoes/s for %d s | resident MB idle, after load | threads | p50 ms | p99 ms | CPU us an echo | unanswered | limit violations |"
                        .formatted(BOTS, perSecond, seconds));
        bench.print("|---|---|---|---|---|---|---|---|");
        var time = Duration.ofSeconds(seconds);
        var transports = arguments.size() < 3 ? List.of("plain", "tls") : arguments.subList(2, arguments.size());
        if (transports.contains("plain")) {
            plain(bench, perSecond, time);
        }
        if (transports.contains("tls")) {
            tls(bench, perSecond, time);
        }
    }

    private static void plain(BenchmarkWorkspace bench, int perSecond, Duration time) throws Exception {
        try (var telegram = FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful())) {
            grammy(bench, "grammY, plain HTTP", telegram, telegram.url(), Map.of(), perSecond, time);
        }
        try (var telegram = FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful())) {
            replyx(bench, "ReplyX, plain HTTP", telegram, telegram.url(), List.of(), perSecond, time);
        }
    }

    private static void tls(BenchmarkWorkspace bench, int perSecond, Duration time) throws Exception {
        try (var telegram = FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful());
                var front = TlsFront.start(telegram, bench.folder("tls-grammy"))) {
            grammy(bench, "grammY, TLS with HTTP/1.1", telegram, front.url(), front.forNode(), perSecond, time);
        }
        try (var telegram = FakeTelegram.start(FakeTelegramConfig.STANDARD.forgetful());
                var front = TlsFront.start(telegram, bench.folder("tls-replyx"))) {
            replyx(bench, "ReplyX, TLS with HTTP/2", telegram, front.url(), front.forJava(), perSecond, time);
            bench.print("");
            bench.print("ReplyX opened %d connections with HTTP/2 and %d with HTTP/1.1."
                    .formatted(front.connections("h2"), front.connections("http/1.1")));
        }
    }

    private static void grammy(
            BenchmarkWorkspace bench,
            String who,
            FakeTelegram telegram,
            URI url,
            Map<String, String> environment,
            int perSecond,
            Duration time)
            throws Exception {
        var load = new BotLoad(telegram, BOTS);
        var peer = GrammyPeer.start(bench, url, BOTS, environment);
        if (peer.isEmpty()) {
            bench.print("| " + who + " | not measured | | | | | | |");
            return;
        }
        try (var running = peer.get()) {
            measure(bench, who, telegram, load, running.figures(), perSecond, time);
        }
    }

    private static void replyx(
            BenchmarkWorkspace bench,
            String who,
            FakeTelegram telegram,
            URI url,
            List<String> flags,
            int perSecond,
            Duration time)
            throws Exception {
        var load = new BotLoad(telegram, BOTS);
        var host = host(bench, url, flags);
        try {
            measure(bench, who, telegram, load, new ProcessFigures(host), perSecond, time);
        } finally {
            host.destroyForcibly();
        }
    }

    /** With the flags with which the product runs. */
    private static Process host(BenchmarkWorkspace bench, URI url, List<String> flags) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EchoHost.class.getName()));
        command.addAll(List.of(url.toString(), Integer.toString(BOTS)));
        var host = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(bench.folder("echo.log").toFile())
                .start();
        var _ = bench.closing(host::destroyForcibly);
        return host;
    }

    private static void measure(
            BenchmarkWorkspace bench,
            String who,
            FakeTelegram telegram,
            BotLoad load,
            ProcessFigures figures,
            int perSecond,
            Duration time)
            throws Exception {
        var pace = SteadyPace.measure(load, figures, perSecond, WARM_UP, time);
        bench.print("| %s | %d, %d | %d | %.1f | %.1f | %d | %d | %s |"
                .formatted(
                        who,
                        pace.idleMegabytes(),
                        pace.megabytes(),
                        pace.threads(),
                        pace.times().percentile(50),
                        pace.times().percentile(99),
                        pace.echoMicros(),
                        load.soak().open(),
                        telegram.violations().all()));
    }
}
