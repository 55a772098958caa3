package io.replyx.benchmarks;

import java.io.IOException;
import java.net.URI;

/** A dialog that somebody follows on its event stream. One exchange at a time. */
final class Conversation implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final URI server;
    private final Wire stream;
    private final byte[] post;
    private long seq;

    private Conversation(URI server, Wire stream, byte[] post) {
        this.server = server;
        this.stream = stream;
        this.post = post;
    }

    static Conversation open(URI server, String token, String dialog, String question) throws IOException {
        var stream = new Wire(server, TIMEOUT_MILLIS);
        stream.open(stream.request("GET", "/api/dialogs/" + dialog + "/events", token, ""));
        var post = stream.request(
                "POST", "/api/dialogs/" + dialog + "/messages", token, "{\"text\":\"" + question + "\"}");
        return new Conversation(server, stream, post);
    }

    /** A connection to post on. */
    Wire connect() throws IOException {
        return new Wire(server, TIMEOUT_MILLIS);
    }

    /** Posts the question and returns when the event with its stored answer has come. */
    void exchange(Wire http) throws IOException {
        var posted = http.exchange(post);
        if (posted.status() != 201) {
            throw new IOException("a message was answered " + posted.status() + " " + posted.body());
        }
        seq += 2;
        awaitAnswer("id: " + seq);
    }

    private void awaitAnswer(String id) throws IOException {
        while (!stream.streamLine().equals(id)) {
            // Earlier events and the answer's pieces pass by.
        }
        var answer = stream.streamLine();
        if (!answer.contains("\"role\":\"assistant\"") || answer.contains("\"status\":\"failed\"")) {
            throw new IOException("not an answer: " + answer);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
