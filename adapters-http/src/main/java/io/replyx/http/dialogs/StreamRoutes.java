package io.replyx.http.dialogs;

import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.FollowDialog;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Json;
import io.replyx.http.kernel.QueryParams;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Live events of a conversation, for as long as a client listens. */
public final class StreamRoutes implements AutoCloseable {
    /** Bytes; events are small and flushed at once, so a thousand streams need not hold big buffers. */
    private static final int BUFFER = 4 * 1024;

    private static final int MOST_OF_ONE_VISITOR = 10;

    private final DialogsApi dialogs;
    private final StreamTickets tickets;
    private final MessageJsonCache cache;
    private final Json json;
    private final Duration heartbeat;
    private final InstantSource clock;
    private final Map<LiveEventBuffer, Actor> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record TicketJson(String ticket, long expiresIn) {}

    public StreamRoutes(
            DialogsApi dialogs,
            StreamTickets tickets,
            MessageJsonCache cache,
            Json json,
            Duration heartbeat,
            InstantSource clock) {
        this.dialogs = dialogs;
        this.tickets = tickets;
        this.cache = cache;
        this.json = json;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/dialogs/{id}/events", Access.holdingOrVisitingOrTicket(Right.READ_DIALOGS), this::events),
                Route.post("/api/stream-tickets", Access.holding(Right.READ_DIALOGS), this::ticket));
    }

    /** Ends all streams; clients come back to another node, or to this one when it is up again. */
    @Override
    public void close() {
        closed = true;
        open.keySet().forEach(LiveEventBuffer::close);
    }

    /** How many streams are running. */
    public int open() {
        return open.size();
    }

    private HttpAnswer ticket(Request request) {
        request.optionalBody().check();
        return HttpAnswer.created(new TicketJson(tickets.issue(request.caller()), StreamTickets.LIFETIME.toSeconds()));
    }

    private HttpAnswer events(Request request) {
        var since = since(request);
        var dialog = DialogRoutes.idIn(request);
        requireRoomFor(request.actor());
        var live = new LiveEventBuffer();
        var following = dialogs.followDialog().handle(request.actor(), new FollowDialog.Query(dialog, live::add));
        return new HttpAnswer.Stream(response -> {
            try (following) {
                var cursor = Math.min(since.orElse(following.lastSeq()), following.lastSeq());
                stream(request.caller(), dialog, live, cursor, following.lastSeq(), response);
            }
        });
    }

    /** A visitor needs one stream, a tab or two more at times; what is left over ends with the next heartbeats. */
    private void requireRoomFor(Actor actor) {
        if (actor instanceof Actor.Visitor
                && open.values().stream().filter(actor::equals).count() >= MOST_OF_ONE_VISITOR) {
            throw AccessRefusal.TOO_MANY_ATTEMPTS.refusal("seconds", heartbeat.toSeconds() + 1);
        }
    }

    private void stream(
            Caller caller,
            DialogId dialog,
            LiveEventBuffer live,
            long cursor,
            long lastSeq,
            HttpServletResponse response)
            throws IOException {
        open.put(live, caller.actor());
        try {
            if (closed) {
                live.close();
            }
            response.setBufferSize(BUFFER);
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("X-Accel-Buffering", "no");
            var out = new SseWriter(response.getOutputStream(), json, cache);
            var timing = new StreamTiming(heartbeat, caller.validity(), clock);
            new DialogEventStream(dialogs, caller.actor(), dialog, live, out, timing, cursor).run(lastSeq);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(live);
        }
    }

    /** The header of a reconnecting client wins over the address that it first came with. */
    private static Optional<Long> since(Request request) {
        var violations = request.violations();
        var header = violations.read(
                "Last-Event-ID", () -> request.header("Last-Event-ID").map(QueryParams::seqOf));
        var param = request.params().seq("lastEventId");
        violations.check();
        return header.get().or(param::get);
    }
}
