package io.replyx.http;

import io.javalin.http.Context;
import io.replyx.http.dialogs.StreamTickets;
import io.replyx.http.identity.AccessTokens;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.HttpRefusal;
import io.replyx.http.kernel.QueryString;
import java.util.Optional;

/** Finds out who calls. Where anyone may, nobody is asked: an expired token must not keep people from logging in. */
final class Callers {
    private static final String BEARER = "bearer ";

    private final AccessTokens tokens;
    private final StreamTickets tickets;

    Callers(AccessTokens tokens, StreamTickets tickets) {
        this.tokens = tokens;
        this.tickets = tickets;
    }

    Caller of(Context context, Access access) {
        return switch (access) {
            case Access.Anyone _ -> Caller.GUEST;
            case Access.LoggedIn _ -> byToken(context);
            case Access.Holding(var _, boolean ticket) ->
                Optional.ofNullable(context.queryString())
                        .filter(_ -> ticket)
                        .flatMap(query -> QueryString.value(query, "ticket"))
                        .map(tickets::redeem)
                        .orElseGet(() -> byToken(context));
        };
    }

    private Caller byToken(Context context) {
        var header = Optional.ofNullable(context.header("Authorization"));
        return header.map(this::byHeader).orElse(Caller.GUEST);
    }

    private Caller byHeader(String header) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw HttpRefusal.INVALID_ACCESS_TOKEN.refusal();
        }
        return tokens.verify(header.substring(BEARER.length()).strip());
    }
}
