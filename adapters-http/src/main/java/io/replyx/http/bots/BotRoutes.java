package io.replyx.http.bots;

import static io.replyx.http.kernel.Read.text;

import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.CreateBot;
import io.replyx.application.bots.DeleteBot;
import io.replyx.application.bots.GetBot;
import io.replyx.application.bots.ListBots;
import io.replyx.application.bots.ListUndelivered;
import io.replyx.application.bots.SwitchBot;
import io.replyx.application.bots.UpdateBot;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.Intake;
import io.replyx.domain.bots.Undelivered;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Answer;
import io.replyx.http.kernel.FieldRefusal;
import io.replyx.http.kernel.Listing;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.Uuids;
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
                Route.post("/api/bots/{id}/start", MANAGE, request -> turn(request, SwitchBot.Wish.START)),
                Route.post("/api/bots/{id}/stop", MANAGE, request -> turn(request, SwitchBot.Wish.STOP)),
                Route.post("/api/bots/{id}/restart", MANAGE, request -> turn(request, SwitchBot.Wish.RESTART)));
    }

    private Answer create(Request request) {
        var body = request.jsonBytes();
        var fields = request.fields(body);
        var assistant = fields.required("assistantId", text(BotRoutes::assistant));
        var token = fields.required("token", text(BotToken::new));
        var updates = fields.optional("updates", text(BotRoutes::intake));
        fields.check();
        var command = new CreateBot.Command(assistant.get(), token.get(), updates.get(), request.idempotencyKey(body));
        return aboutToken(() -> Answer.created(BotJson.of(bots.createBot().handle(request.actor(), command))));
    }

    private Answer list(Request request) {
        var found = bots.listBots().handle(request.actor(), new ListBots.Query(request.slice()));
        return Answer.ok(Listing.of(found, BotJson::of));
    }

    private Answer show(Request request) {
        return Answer.ok(BotJson.of(bots.getBot().handle(request.actor(), new GetBot.Query(idIn(request)))));
    }

    private Answer status(Request request) {
        var view = bots.getBot().handle(request.actor(), new GetBot.Query(idIn(request)));
        return Answer.ok(BotJson.StatusJson.of(view));
    }

    private Answer undelivered(Request request) {
        var query = new ListUndelivered.Query(idIn(request), request.slice());
        var found = bots.listUndelivered().handle(request.actor(), query);
        return Answer.ok(Listing.of(found, UndeliveredJson::of));
    }

    private record UndeliveredJson(String id, String chatId, String text, String reason, String at) {
        static UndeliveredJson of(Undelivered undelivered) {
            return new UndeliveredJson(
                    undelivered.id().toString(),
                    undelivered.chat().toString(),
                    undelivered.text(),
                    undelivered.reason(),
                    undelivered.at().toString());
        }
    }

    private Answer update(Request request) {
        var fields = request.body();
        var assistant = fields.change("assistantId", text(BotRoutes::assistant));
        var token = fields.change("token", text(BotToken::new));
        var updates = fields.clearable("updates", text(BotRoutes::intake));
        fields.check();
        var command = new UpdateBot.Command(idIn(request), assistant.get(), token.get(), updates.get());
        return aboutToken(() -> Answer.ok(BotJson.of(bots.updateBot().handle(request.actor(), command))));
    }

    private Answer delete(Request request) {
        bots.deleteBot().handle(request.actor(), new DeleteBot.Command(idIn(request)));
        return Answer.empty();
    }

    private Answer turn(Request request, SwitchBot.Wish wish) {
        request.optionalBody().check();
        var command = new SwitchBot.Command(idIn(request), wish);
        return Answer.ok(BotJson.of(bots.switchBot().handle(request.actor(), command)));
    }

    /** That Telegram refuses the token is about that field. */
    private static Answer aboutToken(Supplier<Answer> work) {
        return FieldRefusal.naming("token", work);
    }

    private static Intake intake(String word) {
        return switch (word) {
            case "polling" -> Intake.POLLING;
            case "webhook" -> Intake.WEBHOOK;
            default -> throw InputRefusal.NOT_ONE_OF.refusal("allowed", "polling, webhook");
        };
    }

    private static AssistantId assistant(String id) {
        return new AssistantId(Uuids.require(id));
    }

    private static BotId idIn(Request request) {
        return request.id("id", BotId::new, BotRefusal.UNKNOWN_BOT);
    }
}
