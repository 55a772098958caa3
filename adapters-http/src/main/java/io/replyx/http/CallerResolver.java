package io.replyx.http;

import io.javalin.http.Context;
import io.replyx.http.dialogs.StreamTickets;
import io.replyx.http.identity.AccessTokens;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.HttpRefusal;
import io.replyx.http.kernel.QueryString;
import io.replyx.http.sites.VisitorAuthentication;
import java.util.Optional;

/** Finds out who calls. Where anyone may, nobody is asked: an expired token must not keep people from logging in. */
final class CallerResolver {
    private static final String BEARER = "bearer ";

    private final AccessTokens tokens;
    private final VisitorAuthentication authentication;
    private final StreamTickets tickets;

    CallerResolver(AccessTokens tokens, VisitorAuthentication authentication, StreamTickets tickets) {
        this.tokens = tokens;
        this.authentication = authentication;
        this.tickets = tickets;
    }

    Caller of(Context context, Access access) {
        return switch (access) {
            case Access.Anyone _ -> Caller.GUEST;
            case Access.LoggedIn _, Access.AdminOnly _ -> byToken(context, false);
            case Access.VisitorOnly _ -> byToken(context, true);
            case Access.RequiresRight(var _, boolean ticket, boolean visitor) ->
                Optional.ofNullable(context.queryString())
                        .filter(_ -> ticket)
                        .flatMap(query -> QueryString.value(query, "ticket"))
                        .map(tickets::redeem)
                        .orElseGet(() -> byToken(context, visitor));
        };
    }

    private Caller byToken(Context context, boolean visitor) {
        return Optional.ofNullable(context.header("Authorization"))
                .map(CallerResolver::bearer)
                .map(token -> visitor && authentication.recognise(token)
                        ? authentication.caller(context, token)
                        : tokens.verify(token))
                .orElse(Caller.GUEST);
    }

    private static String bearer(String header) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw HttpRefusal.INVALID_ACCESS_TOKEN.refusal();
        }
        return header.substring(BEARER.length()).strip();
    }
}
