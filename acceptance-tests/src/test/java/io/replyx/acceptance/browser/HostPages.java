package io.replyx.acceptance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The web server of somebody who puts the widget on their pages: another origin than the product's. */
final class HostPages implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param policy the page's Content-Security-Policy; empty for none */
    record Page(String type, String policy, byte[] body) {}

    private HostPages(HttpServer server) {
        this.server = server;
    }

    static HostPages start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var pages = new HostPages(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", pages::answer);
            server.start();
            return pages;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** A new page; its address under the host name {@code localhost}. */
    String put(String html, String policy) {
        return put("localhost", html, policy);
    }

    /** @param host a name of this machine, such as {@code shop.localhost} */
    String put(String host, String html, String policy) {
        var path = "/page-" + next.incrementAndGet();
        pages.put(path, new Page("text/html; charset=utf-8", policy, html.getBytes(UTF_8)));
        return "http://" + host + ":" + port() + path;
    }

    /** A file under a path of its own. */
    void put(String path, String type, byte[] body) {
        pages.put(path, new Page(type, "", body));
    }

    String origin() {
        return "http://localhost:" + port();
    }

    /** What browsers reported of these pages' policies. */
    List<String> reports() {
        return List.copyOf(reports);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/csp-reports")) {
                reports.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(204, -1);
            } else {
                send(exchange, pages.getOrDefault(path, new Page("text/plain", "", new byte[0])));
            }
        }
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", page.type());
        if (!page.policy().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Security-Policy", page.policy() + "; report-uri /csp-reports");
        }
        exchange.sendResponseHeaders(200, page.body().length == 0 ? -1 : page.body().length);
        exchange.getResponseBody().write(page.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
