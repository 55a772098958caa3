package io.replyx.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long a page waits for the chat on a slow device, beside a page with an empty script of the same size. */
final class WidgetBenchmark implements Benchmark {
    private static final int ROUNDS = 9;
    private static final int SLOW_DOWN = 4;
    private static final double GOAL = 3;
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    @Override
    public String name() {
        return "widget";
    }

    @Override
    public String purpose() {
        return "from opening a page to a chat that can be used, on a processor slowed down fourfold";
    }

    @Override
    public void run(BenchmarkWorkspace bench, List<String> arguments) throws Exception {
        var server = bench.closing(ServerProcessUnderTest.start(bench.home(), bench.folder("data"), Map.of()));
        var api = bench.closing(new Api(server.url()));
        var site = api.site(api.assistant());
        int size = script(server.url()).length;
        var host = pages(server.url(), site, size);
        bench.closing(() -> host.stop(0));
        var browser = bench.closing(browser(bench));
        var origin = "http://localhost:" + host.getAddress().getPort();
        measure(browser, origin + "/chat");
        measure(browser, origin + "/empty");
        var chat = new ArrayList<Long>();
        var empty = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            empty.add(measure(browser, origin + "/empty"));
            chat.add(measure(browser, origin + "/chat"));
        }
        print(bench, size, nanos(chat), nanos(empty));
    }

    private static void print(BenchmarkWorkspace bench, int size, LatencyHistogram chat, LatencyHistogram empty) {
        double ratio = chat.percentile(50) / empty.percentile(50);
        bench.print("| script of %d bytes, processor slowed down %d times | median ms | ratio | goal: at most 3 |"
                .formatted(size, SLOW_DOWN));
        bench.print("|---|---|---|---|");
        bench.print("| empty script has run | %.0f | | |".formatted(empty.percentile(50)));
        bench.print("| chat can be used | %.0f | %.2f | %s |"
                .formatted(chat.percentile(50), ratio, ratio <= GOAL ? "met" : "missed"));
    }

    private static LatencyHistogram nanos(List<Long> times) {
        return LatencyHistogram.ofNanos(
                times.stream().mapToLong(Long::longValue).toArray());
    }

    private static Browser browser(BenchmarkWorkspace bench) {
        var playwright = bench.closing(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
    }

    /** Nanoseconds from the navigation to the page's word that it is ready, with nothing cached. */
    private static long measure(Browser browser, String address) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate());
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.waitForFunction("window.readyAt");
            return Math.round(((Number) page.evaluate("window.readyAt")).doubleValue() * 1e6);
        }
    }

    private static JsonObject rate() {
        var rate = new JsonObject();
        rate.addProperty("rate", SLOW_DOWN);
        return rate;
    }

    private static byte[] script(URI server) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.resolve("/widget.js")).build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static HttpServer pages(URI server, String site, int size) throws IOException {
        var pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var head = "<!doctype html><link rel=icon href=data:,><title>Bench</title><h1>A shop</h1>";
        page(pages, "/chat", "text/html", head + """
                <script>
                  window.ReplyX = [['on', 'ready', () => requestAnimationFrame(() => { window.readyAt = performance.now(); })]];
                </script>
                <script async src="%s/widget.js" data-site="%s"></script>""".formatted(server, site));
        page(pages, "/empty", "text/html", head + "<script async src=\"/empty.js\"></script>");
        var code = "requestAnimationFrame(() => { window.readyAt = performance.now(); });";
        page(pages, "/empty.js", "text/javascript", code + "/*" + "x".repeat(size - code.length() - 4) + "*/");
        pages.start();
        return pages;
    }

    private static void page(HttpServer pages, String path, String type, String content) {
        pages.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, content.length());
                exchange.getResponseBody().write(content.getBytes(UTF_8));
            }
        });
    }
}
