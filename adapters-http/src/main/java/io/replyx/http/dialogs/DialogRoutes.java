package io.replyx.http.dialogs;

import static io.replyx.http.kernel.FieldReader.text;
import static io.replyx.http.kernel.FieldReader.texts;

import io.replyx.application.dialogs.CloseDialog;
import io.replyx.application.dialogs.CreateDialog;
import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.GetDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.PageJson;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.UuidParser;
import java.util.List;
import java.util.Optional;

/** Opening, listing and closing conversations. */
public final class DialogRoutes {
    private static final Access READ = Access.holding(Right.READ_DIALOGS);
    private static final Access WRITE = Access.holding(Right.WRITE_DIALOGS);

    private final DialogsApi dialogs;

    public DialogRoutes(DialogsApi dialogs) {
        this.dialogs = dialogs;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/dialogs", WRITE, this::create),
                Route.get("/api/dialogs", READ, this::list),
                Route.get("/api/dialogs/{id}", Access.holdingOrVisiting(Right.READ_DIALOGS), this::show),
                Route.post("/api/dialogs/{id}/close", WRITE, this::close));
    }

    static DialogId idIn(Request request) {
        return request.id("id", DialogId::new, DialogRefusal.UNKNOWN_DIALOG);
    }

    private HttpAnswer create(Request request) {
        var body = request.jsonBytes();
        var fields = request.fields(body);
        var assistant = fields.required("assistantId", text(id -> new AssistantId(UuidParser.require(id))));
        var customer = fields.object("customer");
        var externalId = customer.optional("externalId", text(DialogRoutes::externalId));
        var name = customer.optional("name", text(DialogRoutes::name));
        var metadata = fields.optional("metadata", texts(Metadata::new));
        fields.check();
        var command = new CreateDialog.Command(
                assistant.get(),
                new Customer(externalId.get(), name.get()),
                metadata.get().orElse(Metadata.NONE),
                request.idempotencyKey(body));
        return HttpAnswer.created(DialogJson.of(dialogs.createDialog().handle(request.actor(), command)));
    }

    /** The customer's rules, one field at a time, so that the right one is named. */
    private static String externalId(String value) {
        return new Customer(Optional.of(value), Optional.empty()).externalId().orElseThrow();
    }

    private static String name(String value) {
        return new Customer(Optional.empty(), Optional.of(value)).name().orElseThrow();
    }

    private HttpAnswer list(Request request) {
        var found = dialogs.listDialogs().handle(request.actor(), new ListDialogs.Query(request.slice()));
        return HttpAnswer.ok(PageJson.of(found, DialogJson::of));
    }

    private HttpAnswer show(Request request) {
        var query = new GetDialog.Query(idIn(request));
        return HttpAnswer.ok(DialogJson.of(dialogs.getDialog().handle(request.actor(), query)));
    }

    private HttpAnswer close(Request request) {
        request.optionalBody().check();
        var command = new CloseDialog.Command(idIn(request));
        return HttpAnswer.ok(DialogJson.of(dialogs.closeDialog().handle(request.actor(), command)));
    }
}
