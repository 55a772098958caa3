package io.replyx.http.dialogs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.dialogs.LiveEvent;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.http.kernel.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes server-sent events. */
final class SseWriter {
    private static final byte[] OPENING = ": open\n\n".getBytes(UTF_8);
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(UTF_8);

    private final OutputStream out;
    private final Json json;
    private final MessageJsonCache cache;

    private record StatusJson(String status) {}

    private record DeltaJson(String replyTo, int attempt, int offset, String text) {}

    SseWriter(OutputStream out, Json json, MessageJsonCache cache) {
        this.out = out;
        this.json = json;
        this.cache = cache;
    }

    /** So that the client sees at once that the stream is there. */
    void open() throws IOException {
        out.write(OPENING);
        out.flush();
    }

    void heartbeat() throws IOException {
        out.write(HEARTBEAT);
        out.flush();
    }

    void stored(DialogEntry entry) throws IOException {
        switch (entry) {
            case DialogEntry.MessageStored(var message) -> write("message", message.seq(), cache.json(message));
            case DialogEntry.StatusChanged changed ->
                write(
                        "status",
                        changed.seq(),
                        new StatusJson(changed.status().name().toLowerCase(Locale.ROOT)));
        }
    }

    void delta(LiveEvent.Delta delta) throws IOException {
        var body = new DeltaJson(delta.replyTo().toString(), delta.attempt(), delta.offset(), delta.text());
        out.write(("event: delta\ndata: " + wholePairs(json.text(body)) + "\n\n").getBytes(UTF_8));
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String type, long id, Object data) throws IOException {
        out.write(("event: " + type + "\nid: " + id + "\ndata: " + json.text(data) + "\n\n").getBytes(UTF_8));
    }

    /** A piece may begin or end in the middle of a surrogate pair; UTF-8 cannot carry half of one, JSON escapes can. */
    static String wholePairs(String text) {
        var whole = new StringBuilder(text.length() + 12);
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                whole.append("\\u%04x".formatted(point));
            } else {
                whole.appendCodePoint(point);
            }
        });
        return whole.toString();
    }
}
