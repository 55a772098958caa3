package io.replyx.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads server-sent events one after the other. */
public final class EventReader implements AutoCloseable {
    private final Stream<String> lines;
    private final Iterator<String> rest;

    /** @param id empty when it has none */
    public record Event(String type, String id, String data) {
        public JsonNode json() {
            return Api.parse(data);
        }
    }

    private EventReader(Stream<String> lines) {
        this.lines = lines;
        this.rest = lines.iterator();
    }

    static EventReader over(HttpResponse<Stream<String>> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError("no stream but " + response.statusCode());
        }
        return new EventReader(response.body());
    }

    /** The next event; comments are passed over. */
    public Event next() {
        var block = block();
        while (block.stream().allMatch(line -> line.startsWith(":"))) {
            block = block();
        }
        return new Event(value(block, "event: "), value(block, "id: "), value(block, "data: "));
    }

    @Override
    public void close() {
        lines.close();
    }

    private List<String> block() {
        var block = new ArrayList<String>();
        for (var line = rest.next(); !line.isEmpty(); line = rest.next()) {
            block.add(line);
        }
        return block;
    }

    private static String value(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }
}
