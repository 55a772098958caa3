package io.replyx.testkit.telegram;

import io.replyx.testkit.http.HttpConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Bot API server on this machine, over real HTTP. Tests register bots, write to them as customers do, see what they say,
 * and make things go wrong; soaks ask it for {@link #violations}.
 */
public final class FakeTelegram implements AutoCloseable {
    private static final int BACKLOG = 4_000;
    private static final String FILES = "/file";
    private static final ApiAnswer UNKNOWN = ApiAnswer.error(401, "Unauthorized: invalid token specified");

    private final ServerSocket server;
    private final FakeTelegramConfig config;
    private final LimitViolations violations = new LimitViolations();
    private final Balancer balancer = new Balancer();
    private final Map<String, FakeBot> bots = new ConcurrentHashMap<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private FakeTelegram(ServerSocket server, FakeTelegramConfig config) {
        this.server = server;
        this.config = config;
    }

    public static FakeTelegram start() {
        return start(FakeTelegramConfig.STANDARD);
    }

    public static FakeTelegram start(FakeTelegramConfig config) {
        return start(config, 0);
    }

    /** @param port 0 for any that is free */
    public static FakeTelegram start(FakeTelegramConfig config, int port) {
        try {
            var telegram = new FakeTelegram(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), config);
            Thread.ofPlatform().name("fake-telegram").daemon().start(telegram::accept);
            return telegram;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** A bot that exists from now on; its id is what stands before the colon. */
    public FakeBot bot(String token) {
        long id = Long.parseLong(token.substring(0, token.indexOf(':')));
        return bots.computeIfAbsent(token, _ -> new FakeBot(id, config, balancer, violations));
    }

    /** Whatever address a webhook has, its updates are brought to these servers in turn, as a load balancer does. */
    public void bringTo(URI... servers) {
        balancer.spreadOver(List.of(servers));
    }

    /** How many updates this server said "done" to. */
    public int takenBy(URI server) {
        return balancer.takenBy(server);
    }

    /** What it says to a call that reached it by somebody else's server, whom no {@link Faults} befall. */
    public ApiAnswer answer(String path, String body) {
        return botOf(path)
                .map(bot -> bot.call(Call.of(path, body), System.nanoTime()))
                .orElse(UNKNOWN);
    }

    public LimitViolations violations() {
        return violations;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : connections) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                connections.add(socket);
                Thread.ofVirtual().name("fake-telegram-connection").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var connection = new HttpConnection(socket);
            boolean open = true;
            while (open) {
                var request = connection.receive();
                open = request.isPresent() && answer(connection, request.get());
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            // The caller has gone, or speaks no HTTP.
        } finally {
            connections.remove(socket);
        }
    }

    /** @return whether the connection stays open */
    private boolean answer(HttpConnection connection, HttpConnection.Request request) throws IOException {
        if (request.path().startsWith(FILES)) {
            return give(connection, request.path());
        }
        long now = System.nanoTime();
        var bot = botOf(request.path());
        if (bot.isEmpty()) {
            return UNKNOWN.writeTo(connection);
        }
        var call = Call.of(request.path(), request.body());
        var fault = bot.get().faults().take(call.method());
        if (fault.isPresent()) {
            return new FaultAction(connection, bot.get(), call, now).befall(fault.get());
        }
        var answer = bot.get().call(call, now);
        if (answer.isConflict()) {
            connection.requireCaller();
            violations.count(LimitViolations.Kind.TWO_POLLERS);
        }
        return answer.writeTo(connection);
    }

    private boolean give(HttpConnection connection, String path) throws IOException {
        var content = botOf(path.substring(FILES.length())).flatMap(bot -> bot.file(Call.decoded(path)));
        connection.respond(content.isPresent() ? 200 : 404, content.orElse("{\"ok\":false,\"error_code\":404}"));
        return true;
    }

    private Optional<FakeBot> botOf(String path) {
        var words = path.split("[/?]", 4);
        return words.length < 3 || !words[1].startsWith("bot")
                ? Optional.empty()
                : Optional.ofNullable(bots.get(Call.decoded(words[1].substring(3))));
    }
}
