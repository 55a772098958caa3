package io.replyx.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.replyx.domain.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The shop that customers see: a few pages on an origin of their own, as a tenant's site is, with the widget on them. */
public final class DemoShop implements AutoCloseable {
    private static final String HTML = "text/html; charset=utf-8";
    private static final List<String> PICTURES =
            List.of("breakfast", "cream", "dew", "glade", "hare", "kiln", "morning", "porridge", "reed", "winterer");

    private final HttpServer server;
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();
    private final String policy;

    private record File(String type, byte[] content) {}

    private DemoShop(HttpServer server, URI replyx) {
        this.server = server;
        this.policy = policy(replyx);
        server.setExecutor(turns);
    }

    /**
     * Opens the shop on this computer only.
     *
     * @param port where it is wanted; where that is taken, any free one
     * @param replyx the origin that the widget comes from
     */
    public static DemoShop open(int port, URI replyx, Map<Language, String> siteKeys) {
        var shop = new DemoShop(bound(port), replyx);
        shop.show("/", page(Language.RU, replyx, siteKeys));
        shop.show("/en", page(Language.EN, replyx, siteKeys));
        shop.show("/shop.css", file("text/css; charset=utf-8", "shop.css"));
        shop.show("/shop.js", file("text/javascript; charset=utf-8", "shop.js"));
        PICTURES.stream()
                .map(name -> "pictures/" + name + ".svg")
                .forEach(path -> shop.show("/" + path, file("image/svg+xml", path)));
        shop.server.start();
        return shop;
    }

    /** Another host name than the server's, so that nothing works by being on the same site. */
    public URI url(Language language) {
        var root = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return switch (language) {
            case RU -> root;
            case EN -> root.resolve("en");
        };
    }

    private static HttpServer bound(int port) {
        try {
            return boundTo(port).or(() -> boundTo(0)).orElseThrow();
        } catch (UncheckedIOException refused) {
            throw new DemoFailure("The demo's shop cannot listen on this computer", refused);
        }
    }

    /** Empty when the port is taken. */
    private static Optional<HttpServer> boundTo(int port) {
        try {
            return Optional.of(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (BindException taken) {
            return Optional.empty();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** What a shop with a strict policy has to allow the widget, and not a word more. */
    private static String policy(URI replyx) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + replyx,
                "style-src 'self'",
                "img-src 'self' " + replyx,
                "connect-src " + replyx,
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    private static File page(Language language, URI replyx, Map<Language, String> siteKeys) {
        var html = DemoFiles.text("shop/" + language.code() + ".html")
                .replace("{{replyx}}", replyx.toString())
                .replace("{{siteKey}}", siteKeys.get(language));
        return new File(HTML, html.getBytes(UTF_8));
    }

    private static File file(String type, String path) {
        return new File(type, DemoFiles.bytes("shop/" + path));
    }

    private void show(String path, File file) {
        server.createContext(path, exchange -> answer(exchange, path, file));
    }

    /** A context answers for all paths that begin like its own, so the path is looked at again. */
    private void answer(HttpExchange exchange, String path, File file) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                refuse(exchange, 404);
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                refuse(exchange, 405);
            } else {
                send(exchange, file);
            }
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private void send(HttpExchange exchange, File file) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", file.type());
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cache-Control", "no-cache");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : file.content().length);
        if (!head) {
            exchange.getResponseBody().write(file.content());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        turns.close();
    }
}
