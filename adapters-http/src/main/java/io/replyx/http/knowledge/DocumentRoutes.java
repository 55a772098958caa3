package io.replyx.http.knowledge;

import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.knowledge.AttachDocument;
import io.replyx.application.knowledge.DeleteDocument;
import io.replyx.application.knowledge.DocumentView;
import io.replyx.application.knowledge.GetDocument;
import io.replyx.application.knowledge.KnowledgeApi;
import io.replyx.application.knowledge.ListDocuments;
import io.replyx.application.knowledge.UpdateDocument;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import io.replyx.http.assistants.AssistantRoutes;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.FieldRefusal;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.PageJson;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.UuidParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant's documents, and the same seen from one assistant. */
public final class DocumentRoutes {
    private static final Access READ = Access.holding(Right.READ_KNOWLEDGE);
    private static final Access MANAGE = Access.holding(Right.MANAGE_KNOWLEDGE);

    private final KnowledgeApi knowledge;
    private final UploadBulkhead uploads = new UploadBulkhead();

    public DocumentRoutes(KnowledgeApi knowledge) {
        this.knowledge = knowledge;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/documents", MANAGE, this::add),
                Route.get("/api/documents", READ, this::list),
                Route.get("/api/documents/{id}", READ, this::show),
                Route.patch("/api/documents/{id}", MANAGE, this::update),
                Route.delete("/api/documents/{id}", MANAGE, this::delete),
                Route.put("/api/documents/{id}/assistants/{assistantId}", MANAGE, request -> attach(request, true)),
                Route.delete("/api/documents/{id}/assistants/{assistantId}", MANAGE, request -> attach(request, false)),
                Route.post("/api/assistants/{id}/documents", MANAGE, this::addToAssistant),
                Route.get("/api/assistants/{id}/documents", READ, this::listOfAssistant),
                Route.get("/api/assistants/{id}/documents/{docId}", READ, this::showOfAssistant));
    }

    private static DocumentId idIn(Request request) {
        return request.id("id", DocumentId::new, KnowledgeRefusal.UNKNOWN_DOCUMENT);
    }

    private HttpAnswer add(Request request) {
        var params = request.params();
        var assistants = params.list("assistantIds", id -> new AssistantId(UuidParser.require(id)));
        params.check();
        return add(request, Set.copyOf(assistants.get()));
    }

    private HttpAnswer addToAssistant(Request request) {
        return add(request, Set.of(AssistantRoutes.idIn(request)));
    }

    private HttpAnswer add(Request request, Set<AssistantId> assistants) {
        return uploads.inTurn(() -> store(request, assistants));
    }

    private HttpAnswer store(Request request, Set<AssistantId> assistants) {
        var document = DocumentUpload.from(request);
        var command = document.command(assistants);
        var added = FieldRefusal.naming(
                document.field(), () -> knowledge.addDocument().handle(request.actor(), command));
        return HttpAnswer.accepted(DocumentJson.of(added, request.language()));
    }

    private HttpAnswer list(Request request) {
        return list(request, Optional.empty());
    }

    private HttpAnswer listOfAssistant(Request request) {
        return list(request, Optional.of(AssistantRoutes.idIn(request)));
    }

    private HttpAnswer list(Request request, Optional<AssistantId> assistant) {
        var query = new ListDocuments.Query(assistant, request.slice());
        var found = knowledge.listDocuments().handle(request.actor(), query);
        return HttpAnswer.ok(PageJson.of(found, document -> DocumentJson.of(document, request.language())));
    }

    private HttpAnswer show(Request request) {
        return shown(request, view(request, idIn(request)));
    }

    /** A document that the assistant does not have is as unknown as any other. */
    private HttpAnswer showOfAssistant(Request request) {
        var assistant = AssistantRoutes.idIn(request);
        var id = request.id("docId", DocumentId::new, KnowledgeRefusal.UNKNOWN_DOCUMENT);
        var view = view(request, id);
        if (!view.assistants().contains(assistant)) {
            throw KnowledgeRefusal.UNKNOWN_DOCUMENT.refusal("id", id);
        }
        return shown(request, view);
    }

    private DocumentView view(Request request, DocumentId id) {
        return knowledge.getDocument().handle(request.actor(), new GetDocument.Query(id));
    }

    private HttpAnswer update(Request request) {
        var fields = request.body();
        var title = fields.required("title", text(DocumentTitle::new));
        fields.check();
        var command = new UpdateDocument.Command(idIn(request), title.get());
        return shown(request, knowledge.updateDocument().handle(request.actor(), command));
    }

    private HttpAnswer delete(Request request) {
        knowledge.deleteDocument().handle(request.actor(), new DeleteDocument.Command(idIn(request)));
        return HttpAnswer.empty();
    }

    private HttpAnswer attach(Request request, boolean attached) {
        var assistant = request.id("assistantId", AssistantId::new, AssistantRefusal.UNKNOWN_ASSISTANT);
        var command = new AttachDocument.Command(idIn(request), assistant, attached);
        return shown(request, knowledge.attachDocument().handle(request.actor(), command));
    }

    private static HttpAnswer shown(Request request, DocumentView view) {
        return HttpAnswer.ok(DocumentJson.of(view, request.language()));
    }
}
