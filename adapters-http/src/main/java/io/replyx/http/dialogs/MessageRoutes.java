package io.replyx.http.dialogs;

import static io.replyx.http.kernel.FieldReader.text;
import static io.replyx.http.kernel.FieldReader.texts;

import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.ListMessages;
import io.replyx.application.dialogs.ReceiveMessage;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.HttpRefusal;
import io.replyx.http.kernel.PageJson;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writing into a conversation, with or without waiting for the answer, and reading it. */
public final class MessageRoutes {
    private final DialogsApi dialogs;
    private final MessageJsonCache cache;
    private final ReplyAwaiter awaiter;

    /** What {@code ?wait=true} answers. */
    private record ExchangeJson(MessageJson message, MessageJson reply) {}

    public MessageRoutes(DialogsApi dialogs, MessageJsonCache cache, ReplyAwaiter awaiter) {
        this.dialogs = dialogs;
        this.cache = cache;
        this.awaiter = awaiter;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/dialogs/{id}/messages", Access.holdingOrVisiting(Right.WRITE_DIALOGS), this::post),
                Route.get("/api/dialogs/{id}/messages", Access.holdingOrVisiting(Right.READ_DIALOGS), this::list));
    }

    private HttpAnswer post(Request request) {
        var wait = request.params().flag("wait");
        var fields = request.body();
        var text = fields.required("text", text(MessageText::new));
        var clientId = fields.optional("clientMessageId", text(ClientMessageId::new));
        var metadata = fields.optional("metadata", texts(Metadata::new));
        fields.check();
        var command = new ReceiveMessage.Command(
                DialogRoutes.idIn(request),
                text.get(),
                clientId.get(),
                metadata.get().orElse(Metadata.NONE));
        return wait.get() ? exchange(request, command) : receive(request, command);
    }

    private HttpAnswer receive(Request request, ReceiveMessage.Command command) {
        var received = dialogs.receiveMessage().handle(request.actor(), command);
        return new HttpAnswer.Json(status(received), cache.json(received.message()), Map.of());
    }

    private HttpAnswer exchange(Request request, ReceiveMessage.Command command) {
        var exchange = awaiter.exchange(request.actor(), command);
        var body = new ExchangeJson(cache.json(exchange.received().message()), cache.json(exchange.reply()));
        return new HttpAnswer.Json(status(exchange.received()), body, Map.of());
    }

    private static int status(ReceiveMessage.Received received) {
        return received.repeated() ? 200 : 201;
    }

    private HttpAnswer list(Request request) {
        var params = request.params();
        var after = params.seq("after");
        var before = params.seq("before");
        var limit = params.integer(
                "limit", Slice.Request.DEFAULT_LIMIT, n -> new Slice.Request(n, Optional.empty()).limit());
        params.check();
        if (after.get().isPresent() && before.get().isPresent()) {
            request.violations().add("before", HttpRefusal.NOT_TOGETHER.refusal("other", "after"));
            request.violations().check();
        }
        var query = query(DialogRoutes.idIn(request), after.get(), before.get(), limit.get());
        var page = dialogs.listMessages().handle(request.actor(), query);
        return HttpAnswer.ok(new PageJson<>(
                page.messages().stream().map(cache::json).toList(),
                next(query, page).orElse(null)));
    }

    private static ListMessages.Query query(DialogId dialog, Optional<Long> after, Optional<Long> before, int limit) {
        return before.isPresent()
                ? new ListMessages.Query.Before(dialog, before.get(), limit)
                : new ListMessages.Query.After(dialog, after.orElse(0L), limit);
    }

    /** The number to go on from, in the direction of reading. */
    private static Optional<String> next(ListMessages.Query query, ListMessages.Page page) {
        if (!page.more()) {
            return Optional.empty();
        }
        var edge = switch (query) {
            case ListMessages.Query.After _ -> page.messages().getLast();
            case ListMessages.Query.Before _ -> page.messages().getFirst();
        };
        return Optional.of(edge).map(Message::seq).map(String::valueOf);
    }
}
