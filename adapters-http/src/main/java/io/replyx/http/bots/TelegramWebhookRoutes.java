package io.replyx.http.bots;

import io.replyx.application.bots.AcceptUpdate;
import io.replyx.application.bots.BotsApi;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Json;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;

/** What Telegram itself calls. It hears "done" once the update is stored, and no sooner. */
public final class TelegramWebhookRoutes {
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private final BotsApi bots;

    public TelegramWebhookRoutes(BotsApi bots) {
        this.bots = bots;
    }

    public List<Route> routes() {
        return List.of(Route.post("/telegram/{botId}/webhook", Access.anyone(), this::accept));
    }

    private HttpAnswer accept(Request request) {
        var bot = request.id("botId", BotId::new, BotRefusal.UNKNOWN_BOT);
        var secret = request.header(SECRET).orElse("");
        var command = new AcceptUpdate.Command(bot, secret, () -> Json.decode(request.jsonBytes()));
        bots.acceptUpdate().handle(request.actor(), command);
        return HttpAnswer.empty();
    }
}
