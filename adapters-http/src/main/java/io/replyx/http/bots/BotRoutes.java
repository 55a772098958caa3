package io.replyx.http.bots;

import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.ChangeBotState;
import io.replyx.application.bots.CreateBot;
import io.replyx.application.bots.DeleteBot;
import io.replyx.application.bots.GetBot;
import io.replyx.application.bots.ListBots;
import io.replyx.application.bots.ListFailedDeliveries;
import io.replyx.application.bots.UpdateBot;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.FailedDelivery;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.FieldRefusal;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.PageJson;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.UuidParser;
import java.util.List;
import java.util.function.Supplier;

/** Setting up bots. */
public final class BotRoutes {
    private static final Access READ = Access.holding(Right.READ_BOTS);
    private static final Access MANAGE = Access.holding(Right.MANAGE_BOTS);

    private final BotsApi bots;

    public BotRoutes(BotsApi bots) {
        this.bots = bots;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/bots", MANAGE, this::create),
                Route.get("/api/bots", READ, this::list),
                Route.get("/api/bots/{id}", READ, this::show),
                Route.get("/api/bots/{id}/status", READ, this::status),
                Route.get("/api/bots/{id}/undelivered", READ, this::undelivered),
                Route.patch("/api/bots/{id}", MANAGE, this::update),
                Route.delete("/api/bots/{id}", MANAGE, this::delete),
                Route.post(
                        "/api/bots/{id}/start", MANAGE, request -> changeState(request, ChangeBotState.Action.START)),
                Route.post("/api/bots/{id}/stop", MANAGE, request -> changeState(request, ChangeBotState.Action.STOP)),
                Route.post(
                        "/api/bots/{id}/restart",
                        MANAGE,
                        request -> changeState(request, ChangeBotState.Action.RESTART)));
    }

    private HttpAnswer create(Request request) {
        var body = request.jsonBytes();
        var fields = request.fields(body);
        var assistant = fields.required("assistantId", text(BotRoutes::assistant));
        var token = fields.required("token", text(BotToken::new));
        var updates = fields.optional("updates", text(BotRoutes::intake));
        fields.check();
        var command = new CreateBot.Command(assistant.get(), token.get(), updates.get(), request.idempotencyKey(body));
        return aboutToken(() -> HttpAnswer.created(BotJson.of(bots.createBot().handle(request.actor(), command))));
    }

    private HttpAnswer list(Request request) {
        var found = bots.listBots().handle(request.actor(), new ListBots.Query(request.slice()));
        return HttpAnswer.ok(PageJson.of(found, BotJson::of));
    }

    private HttpAnswer show(Request request) {
        return HttpAnswer.ok(BotJson.of(bots.getBot().handle(request.actor(), new GetBot.Query(idIn(request)))));
    }

    private HttpAnswer status(Request request) {
        var view = bots.getBot().handle(request.actor(), new GetBot.Query(idIn(request)));
        return HttpAnswer.ok(BotJson.StatusJson.of(view));
    }

    private HttpAnswer undelivered(Request request) {
        var query = new ListFailedDeliveries.Query(idIn(request), request.slice());
        var found = bots.listFailedDeliveries().handle(request.actor(), query);
        return HttpAnswer.ok(PageJson.of(found, UndeliveredJson::of));
    }

    private record UndeliveredJson(String id, String chatId, String text, String reason, String at) {
        static UndeliveredJson of(FailedDelivery undelivered) {
            return new UndeliveredJson(
                    undelivered.id().toString(),
                    undelivered.chat().toString(),
                    undelivered.text(),
                    undelivered.reason(),
                    undelivered.at().toString());
        }
    }

    private HttpAnswer update(Request request) {
        var fields = request.body();
        var assistant = fields.change("assistantId", text(BotRoutes::assistant));
        var token = fields.change("token", text(BotToken::new));
        var updates = fields.clearable("updates", text(BotRoutes::intake));
        fields.check();
        var command = new UpdateBot.Command(idIn(request), assistant.get(), token.get(), updates.get());
        return aboutToken(() -> HttpAnswer.ok(BotJson.of(bots.updateBot().handle(request.actor(), command))));
    }

    private HttpAnswer delete(Request request) {
        bots.deleteBot().handle(request.actor(), new DeleteBot.Command(idIn(request)));
        return HttpAnswer.empty();
    }

    private HttpAnswer changeState(Request request, ChangeBotState.Action action) {
        request.optionalBody().check();
        var command = new ChangeBotState.Command(idIn(request), action);
        return HttpAnswer.ok(BotJson.of(bots.changeBotState().handle(request.actor(), command)));
    }

    /** That Telegram refuses the token is about that field. */
    private static HttpAnswer aboutToken(Supplier<HttpAnswer> work) {
        return FieldRefusal.naming("token", work);
    }

    private static UpdateMode intake(String word) {
        return switch (word) {
            case "polling" -> UpdateMode.POLLING;
            case "webhook" -> UpdateMode.WEBHOOK;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "polling, webhook");
        };
    }

    private static AssistantId assistant(String id) {
        return new AssistantId(UuidParser.require(id));
    }

    private static BotId idIn(Request request) {
        return request.id("id", BotId::new, BotRefusal.UNKNOWN_BOT);
    }
}
