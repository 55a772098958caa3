package io.replyx.telegram.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.replyx.application.bots.AcceptUpdate;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where Telegram brings updates, and what it is told there. */
final class Door implements AutoCloseable {
    private final HttpServer server;
    private final List<Integer> told = new CopyOnWriteArrayList<>();
    private final BotsApi bots;

    private Door(HttpServer server, BotsApi bots) {
        this.server = server;
        this.bots = bots;
    }

    static Door open(BotsApi bots) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var door = new Door(server, bots);
            server.createContext("/", door::receive);
            server.start();
            return door;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** HTTP's words for what became of each update. */
    List<Integer> told() {
        return List.copyOf(told);
    }

    private void receive(HttpExchange call) throws IOException {
        try (call) {
            int status = accept(call);
            told.add(status);
            call.sendResponseHeaders(status, -1);
        }
    }

    private int accept(HttpExchange call) throws IOException {
        var bot = new BotId(UUID.fromString(call.getRequestURI().getPath().split("/", -1)[2]));
        var secret = call.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
        var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
        try {
            var command = new AcceptUpdate.Command(bot, secret, () -> body);
            var _ = bots.acceptUpdate().handle(new Actor.Guest(), command);
            return 204;
        } catch (Refusal _) {
            return 401;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
