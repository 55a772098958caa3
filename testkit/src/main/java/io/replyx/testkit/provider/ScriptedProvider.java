package io.replyx.testkit.provider;

import io.replyx.testkit.http.HttpConnection;
import io.replyx.testkit.http.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A provider whose model needs no time: it repeats the question, word by word but all at once, unless it is told what to
 * answer. It can be held before the first byte of its answers and in their middle, and remembers what it was asked.
 */
public final class ScriptedProvider implements AutoCloseable {
    private static final int BACKLOG = 1000;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AwaitableCounter received = new AwaitableCounter();
    private final AwaitableCounter abandoned = new AwaitableCounter();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile int failureStatus;
    private volatile boolean remembering = true;
    private volatile Function<ChatRequestView, String> answers = requested -> "You asked: " + requested.question();
    private volatile Gate beforeFirstByte = Gate.opened();
    private volatile Gate midStream = Gate.opened();

    /**
     * @param path for example {@code /v1/chat/completions}
     * @param authorization the header, empty when absent
     */
    public record Request(String path, String authorization, String body) {}

    private ScriptedProvider(ServerSocket server) {
        this.server = server;
    }

    /**
     * Listens on this machine only.
     *
     * @param port 0 for any that is free
     */
    public static ScriptedProvider start(int port) {
        try {
            var provider = new ScriptedProvider(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().name("scripted-provider").daemon().start(provider::accept);
            return provider;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static ScriptedProvider start() {
        return start(0);
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** What it answers from now on. */
    public ScriptedProvider answering(Function<ChatRequestView, String> answer) {
        answers = answer;
        return this;
    }

    /** The next so many requests fail with this status. */
    public ScriptedProvider failing(int times, int status) {
        failureStatus = status;
        failures.set(times);
        return this;
    }

    /** For long runs: counts requests and keeps none. */
    public ScriptedProvider forgetful() {
        remembering = false;
        return this;
    }

    /** Requests from now on are held before anything is answered. */
    public Gate holdBeforeFirstByte() {
        beforeFirstByte = new Gate();
        return beforeFirstByte;
    }

    /** Chat answers from now on are held after their first half. */
    public Gate holdMidStream() {
        midStream = new Gate();
        return midStream;
    }

    /** What it was asked, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How often it was asked. */
    public AwaitableCounter received() {
        return received;
    }

    /** How many callers went before they had their whole answer. */
    public AwaitableCounter abandoned() {
        return abandoned;
    }

    /** Closes every connection in the middle of whatever is said on it. */
    @Override
    public void close() {
        closeQuietly(server);
        connections.forEach(ScriptedProvider::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failure) {
            throw new IllegalStateException("could not close", failure);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofPlatform().daemon().name("scripted-provider-call").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        connections.add(socket);
        try (socket) {
            socket.setTcpNoDelay(true);
            var connection = new HttpConnection(socket);
            for (var request = connection.receive(); request.isPresent(); request = connection.receive()) {
                answer(request.get(), connection);
            }
        } catch (IOException closed) {
            // Counted where an answer was under way; between answers callers may go as they like.
            return;
        } finally {
            connections.remove(socket);
        }
    }

    private void answer(HttpConnection.Request request, HttpConnection connection) throws IOException {
        remember(request);
        try {
            beforeFirstByte.pass(connection);
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                connection.respond(failureStatus, Replies.error("scripted failure"));
            } else {
                routeOrRefuse(request, connection);
            }
        } catch (IOException gone) {
            abandoned.add(1);
            throw gone;
        }
    }

    private void remember(HttpConnection.Request request) {
        if (remembering) {
            var authorization = request.headers().getOrDefault("authorization", "");
            requests.add(new Request(request.path(), authorization, request.body()));
        }
        received.add(1);
    }

    private void routeOrRefuse(HttpConnection.Request request, HttpConnection connection) throws IOException {
        try {
            route(request, connection);
        } catch (IllegalArgumentException malformed) {
            connection.respond(BAD_REQUEST, Replies.error(String.valueOf(malformed.getMessage())));
        }
    }

    private void route(HttpConnection.Request request, HttpConnection connection) throws IOException {
        switch (request.path()) {
            case "/v1/chat/completions" -> chat(object(request), connection);
            case "/v1/embeddings" -> connection.respond(200, Replies.embeddings(object(request)));
            case "/v1/models" -> connection.respond(200, Replies.models());
            default -> connection.respond(NOT_FOUND, Replies.error("no such path"));
        }
    }

    private static Map<?, ?> object(HttpConnection.Request request) {
        if (JsonValue.parse(request.body()) instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("a request is a JSON object");
    }

    private void chat(Map<?, ?> request, HttpConnection connection) throws IOException {
        var requested = ChatRequestView.in(request);
        var answer = answers.apply(requested);
        if (Boolean.TRUE.equals(request.get("stream"))) {
            stream(requested, answer, connection);
        } else {
            midStream.pass(connection);
            connection.respond(200, Replies.completion(requested, answer));
        }
    }

    private void stream(ChatRequestView requested, String answer, HttpConnection connection) throws IOException {
        var pieces = Replies.pieces(answer);
        connection.beginStream();
        connection.event(Replies.first(requested));
        for (int i = 0; i < pieces.size(); i++) {
            if (i == pieces.size() / 2 && midStream.isClosed()) {
                connection.flush();
                midStream.pass(connection);
            }
            connection.event(Replies.piece(requested, pieces.get(i)));
        }
        connection.event(Replies.last(requested));
        connection.event(Replies.usage(requested, pieces.size()));
        connection.event("[DONE]");
        connection.endStream();
    }
}
