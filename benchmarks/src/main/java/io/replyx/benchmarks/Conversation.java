package io.replyx.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.ReentrantLock;

/** A dialog that somebody follows on its event stream. One exchange at a time. */
final class Conversation implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final String ID = "\"id\":\"";

    private final URI server;
    private final RawHttpConnection stream;
    private final byte[] post;
    private final ReentrantLock turn = new ReentrantLock();

    private Conversation(URI server, RawHttpConnection stream, byte[] post) {
        this.server = server;
        this.stream = stream;
        this.post = post;
    }

    static Conversation open(URI server, String token, String dialog, String question) throws IOException {
        var stream = new RawHttpConnection(server, TIMEOUT_MILLIS);
        stream.open(stream.request("GET", "/api/dialogs/" + dialog + "/events", token, ""));
        var post = stream.request(
                "POST", "/api/dialogs/" + dialog + "/messages", token, "{\"text\":\"" + question + "\"}");
        return new Conversation(server, stream, post);
    }

    /** A connection to post on. */
    RawHttpConnection connect() throws IOException {
        return new RawHttpConnection(server, TIMEOUT_MILLIS);
    }

    /** Posts the question and returns when the event with its stored answer has come. Others wait for their turn. */
    void exchange(RawHttpConnection http) throws IOException {
        turn.lock();
        try {
            var posted = http.exchange(post);
            if (posted.status() != 201) {
                throw new IOException("a message was answered " + posted.status() + " " + posted.body());
            }
            awaitAnswer("\"replyTo\":\"" + idIn(posted.body()) + "\"");
        } finally {
            turn.unlock();
        }
    }

    private static String idIn(String message) {
        int start = message.indexOf(ID) + ID.length();
        return message.substring(start, message.indexOf('"', start));
    }

    private void awaitAnswer(String toThisQuestion) throws IOException {
        var event = stream.streamLine();
        while (!event.contains("\"role\":\"assistant\"") || !event.contains(toThisQuestion)) {
            // The question itself and the answer's pieces pass by.
            event = stream.streamLine();
        }
        if (event.contains("\"status\":\"failed\"")) {
            throw new IOException("not an answer: " + event);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
