package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to server-sent events. */
final class EventReader implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** @param type {@code comment} and {@code end} stand for what is no event */
    record Event(String type, String id, String data) {
        JsonNode json() {
            try {
                return MAPPER.readTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(data, e);
            }
        }
    }

    private EventReader(HttpRequest request) {
        try {
            this.response = http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    /** Returns once the stream is open: whatever happens from now on is seen. */
    static EventReader open(HttpRequest request) {
        var reader = new EventReader(request);
        if (reader.status() == 200 && !reader.any().type().equals("comment")) {
            throw new AssertionError("a stream begins with a comment");
        }
        return reader;
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next thing on the stream, comments and the end included. */
    Event any() {
        try {
            var event = events.poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("nothing more comes");
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next event that is no comment; it must keep to the contract. */
    Event next() {
        var event = any();
        while (event.type().equals("comment")) {
            event = any();
        }
        if (!event.type().equals("end")) {
            Contract.SERVED.checkEvent(event);
        }
        return event;
    }

    /** The next event that has an id. */
    Event nextStored() {
        var event = next();
        while (event.id().isEmpty() && !event.type().equals("end")) {
            event = next();
        }
        return event;
    }

    List<Event> take(int count) {
        var taken = new ArrayList<Event>();
        while (taken.size() < count) {
            taken.add(next());
        }
        return taken;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            var block = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(parse(block));
                    block.clear();
                } else {
                    block.add(line);
                }
            }
            events.add(new Event("end", "", ""));
        } catch (IOException broken) {
            events.add(new Event("end", "", broken.toString()));
        }
    }

    private static Event parse(List<String> block) {
        if (block.getFirst().startsWith(":")) {
            return new Event("comment", "", block.getFirst());
        }
        return new Event(value(block, "event: "), value(block, "id: "), value(block, "data: "));
    }

    private static String value(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }
}
