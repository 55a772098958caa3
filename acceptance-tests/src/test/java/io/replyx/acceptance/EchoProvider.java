package io.replyx.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A model behind the OpenAI protocol whose answer repeats the question, so that every answer shows whose it is. It can
 * be held up before its first byte or in the middle of an answer.
 */
public final class EchoProvider implements AutoCloseable {
    private final HttpServer server;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Gate gate = new Gate(Place.NOWHERE, _ -> false);

    /** Where an answer is held up. */
    public enum Place {
        NOWHERE,
        BEFORE_FIRST_BYTE,
        MID_STREAM
    }

    private record Gate(Place place, Predicate<String> questions) {}

    private record Held(String question, CountDownLatch released) {}

    private EchoProvider(HttpServer server) {
        this.server = server;
    }

    public static EchoProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new EchoProvider(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/chat/completions", provider::handle);
            server.start();
            return provider;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String answerTo(String question) {
        return "You said: " + question + ". That is all I know.";
    }

    /** What {@code REPLYX_OPENAI_BASE_URL} is set to. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** From now on these questions are held up there; answers that are on their way go on. */
    public void hold(Place place, Predicate<String> questions) {
        gate = new Gate(place, questions);
    }

    /** The questions whose answers are held up right now. */
    public List<String> held() {
        return held.stream().map(Held::question).toList();
    }

    /** Every question, as often as it was asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Holds nothing up any more. */
    public void release() {
        gate = new Gate(Place.NOWHERE, _ -> false);
        held.forEach(each -> each.released().countDown());
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var turns = Api.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .get("messages");
            var question = turns.get(turns.size() - 1).get("content").asText();
            asked.add(question);
            waitAt(Place.BEFORE_FIRST_BYTE, question);
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            stream(exchange.getResponseBody(), question);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(OutputStream out, String question) throws IOException, InterruptedException {
        var answer = answerTo(question);
        int middle = answer.length() / 2;
        piece(out, answer.substring(0, middle));
        waitAt(Place.MID_STREAM, question);
        piece(out, answer.substring(middle));
        out.write("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
                .getBytes(UTF_8));
    }

    private static void piece(OutputStream out, String text) throws IOException {
        var chunk = JsonNodeFactory.instance.objectNode();
        chunk.putArray("choices").addObject().put("index", 0).putObject("delta").put("content", text);
        out.write(("data: " + chunk + "\n\n").getBytes(UTF_8));
        out.flush();
    }

    private void waitAt(Place place, String question) throws InterruptedException {
        var now = gate;
        if (now.place() != place || !now.questions().test(question)) {
            return;
        }
        var mine = new Held(question, new CountDownLatch(1));
        held.add(mine);
        try {
            if (gate.equals(now)) {
                mine.released().await();
            }
        } finally {
            held.remove(mine);
        }
    }
}
