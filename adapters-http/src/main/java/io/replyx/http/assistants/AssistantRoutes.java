package io.replyx.http.assistants;

import static io.replyx.http.kernel.FieldReader.integer;
import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.assistants.AssistantPatch;
import io.replyx.application.assistants.AssistantsApi;
import io.replyx.application.assistants.ListAssistantVersions;
import io.replyx.application.assistants.PublishAssistant;
import io.replyx.application.assistants.RollBackAssistant;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.CrudRoutes;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.JsonFields;
import io.replyx.http.kernel.PageJson;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;
import java.util.function.Supplier;

/** Creating, configuring and publishing assistants. */
public final class AssistantRoutes {
    private static final Access READ = Access.holding(Right.READ_ASSISTANTS);
    private static final Access MANAGE = Access.holding(Right.MANAGE_ASSISTANTS);

    private final AssistantsApi assistants;

    public AssistantRoutes(AssistantsApi assistants) {
        this.assistants = assistants;
    }

    public List<Route> routes() {
        var crud = new CrudRoutes<>(
                "/api/assistants",
                Right.READ_ASSISTANTS,
                Right.MANAGE_ASSISTANTS,
                AssistantId::new,
                AssistantRefusal.UNKNOWN_ASSISTANT,
                AssistantJson::of);
        return List.of(
                crud.create(assistants.createAssistant(), AssistantRoutes::content),
                crud.list(assistants.listAssistants()),
                crud.get(assistants.getAssistant()),
                crud.update(assistants.updateAssistant(), AssistantRoutes::patch),
                crud.delete(assistants.deleteAssistant()),
                Route.post("/api/assistants/{id}/publish", MANAGE, this::publish),
                Route.post("/api/assistants/{id}/rollback", MANAGE, this::rollBack),
                Route.get("/api/assistants/{id}/versions", READ, this::versions));
    }

    /** The assistant that a path names. */
    public static AssistantId idIn(Request request) {
        return request.id("id", AssistantId::new, AssistantRefusal.UNKNOWN_ASSISTANT);
    }

    private static Supplier<Assistant.Content> content(JsonFields fields) {
        var name = fields.required("name", text(AssistantName::new));
        var config = ConfigFields.of(fields);
        return () -> new Assistant.Content(name.get(), config.change().applyTo(AssistantConfig.defaults()));
    }

    private static Supplier<AssistantPatch> patch(JsonFields fields) {
        var name = fields.change("name", text(AssistantName::new));
        var config = ConfigFields.of(fields);
        return () -> new AssistantPatch(name.get(), config.change());
    }

    private HttpAnswer publish(Request request) {
        request.optionalBody().check();
        var command = new PublishAssistant.Command(idIn(request));
        return HttpAnswer.ok(AssistantJson.of(assistants.publishAssistant().handle(request.actor(), command)));
    }

    private HttpAnswer rollBack(Request request) {
        var fields = request.body();
        var version = fields.required("version", integer(number -> number));
        fields.check();
        var command = new RollBackAssistant.Command(idIn(request), version.get());
        return HttpAnswer.ok(AssistantJson.of(assistants.rollBackAssistant().handle(request.actor(), command)));
    }

    private HttpAnswer versions(Request request) {
        var found = assistants
                .listAssistantVersions()
                .handle(request.actor(), new ListAssistantVersions.Query(idIn(request)));
        return HttpAnswer.ok(
                PageJson.whole(found.stream().map(AssistantJson.VersionJson::of).toList()));
    }
}
