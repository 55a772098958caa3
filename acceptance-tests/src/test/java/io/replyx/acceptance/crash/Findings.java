package io.replyx.acceptance.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.acceptance.Api;
import io.replyx.acceptance.Superuser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is there in the end: over HTTP, in the event streams, and in the database itself. */
final class Findings {
    private static final String ROWS = "select * from message where dialog_id = ? order by seq";

    private final Journal journal;
    private final Api api;
    private final Superuser database;

    Findings(Journal journal, Api api, Superuser database) {
        this.journal = journal;
        this.api = api;
        this.database = database;
    }

    List<Conversation> listed() {
        return conversations(this::list);
    }

    List<Conversation> inDatabase() {
        return conversations(dialog -> database.query(ROWS, Findings::ofRow, UUID.fromString(dialog)));
    }

    /** As a client sees them that asks for all from the beginning. */
    List<Conversation> replayed() {
        return conversations(this::replay);
    }

    long count(String from) {
        return database.count("select count(*) from " + from);
    }

    private List<Conversation> conversations(Function<String, List<Stored>> reading) {
        return journal.dialogs().entrySet().stream()
                .map(entry -> new Conversation(entry.getKey(), entry.getValue(), reading.apply(entry.getKey())))
                .toList();
    }

    private List<Stored> list(String dialog) {
        var found = new ArrayList<Stored>();
        var after = "0";
        while (!after.isEmpty()) {
            var page = api.get("/api/dialogs/" + dialog + "/messages?limit=50&after=" + after)
                    .expect(200)
                    .json();
            page.get("items").forEach(item -> found.add(ofJson(item)));
            after = page.get("nextCursor").asText("");
        }
        return found;
    }

    private List<Stored> replay(String dialog) {
        long last = database.count("select last_seq from dialog where id = ?", UUID.fromString(dialog));
        var found = new ArrayList<Stored>();
        try (var events = api.with("Last-Event-ID", "0").events("/api/dialogs/" + dialog + "/events")) {
            while (found.isEmpty() ? last > 0 : found.getLast().seq() < last) {
                var event = events.next();
                var message = ofJson(event.json());
                if (!event.type().equals("message") || !event.id().equals(Long.toString(message.seq()))) {
                    throw new AssertionError("not the event of a message: " + event);
                }
                found.add(message);
            }
        }
        return found;
    }

    private static Stored ofJson(JsonNode message) {
        return new Stored(
                message.get("id").asText(),
                message.get("seq").asLong(),
                message.get("role").asText(),
                message.get("text").asText(),
                message.get("status").asText(),
                Optional.ofNullable(message.get("clientMessageId")).map(JsonNode::asText),
                Optional.ofNullable(message.get("replyTo")).map(JsonNode::asText));
    }

    private static Stored ofRow(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("id"),
                row.getLong("seq"),
                row.getString("role").toLowerCase(Locale.ROOT),
                row.getString("text"),
                row.getString("status").toLowerCase(Locale.ROOT),
                Optional.ofNullable(row.getString("client_id")),
                Optional.ofNullable(row.getString("reply_to")));
    }
}
