package io.replyx.http.dialogs;

import io.replyx.application.kernel.TokenGenerator;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.HttpRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Passes for clients that cannot send headers: good once, for a short time, because addresses end up in logs. Within
 * this process.
 */
public final class StreamTickets {
    static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final int MAX_TICKETS = 10_000;

    private final TokenGenerator tokens;
    private final InstantSource clock;
    private final Map<String, Ticket> tickets = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ticket> eldest) {
            return size() > MAX_TICKETS
                    || !clock.instant().isBefore(eldest.getValue().end());
        }
    };

    private record Ticket(Caller caller, Instant end) {}

    public StreamTickets(TokenGenerator tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    synchronized String issue(Caller caller) {
        var ticket = tokens.token();
        tickets.put(ticket, new Ticket(caller, clock.instant().plus(LIFETIME)));
        return ticket;
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code invalid_ticket} */
    public synchronized Caller redeem(String ticket) {
        return Optional.ofNullable(tickets.remove(ticket))
                .filter(found -> clock.instant().isBefore(found.end()))
                .map(Ticket::caller)
                .orElseThrow(HttpRefusal.INVALID_TICKET::refusal);
    }
}
