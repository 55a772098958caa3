package io.replyx.http.replies;

import static io.replyx.http.kernel.FieldReader.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.replies.CannedRepliesApi;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;
import io.replyx.domain.replies.CannedReplyRefusal;
import io.replyx.http.kernel.CrudRoutes;
import io.replyx.http.kernel.JsonFields;
import io.replyx.http.kernel.QueryParams;
import io.replyx.http.kernel.Route;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Texts that operators send again and again. */
public final class CannedReplyRoutes {
    private final CannedRepliesApi replies;

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CannedReplyJson(
            String id,
            String title,
            String shortcut,
            String text,
            List<String> variables,
            @Nullable String language,
            String createdAt) {

        static CannedReplyJson of(CannedReply reply) {
            var content = reply.content();
            return new CannedReplyJson(
                    reply.id().toString(),
                    content.title().value(),
                    content.shortcut().value(),
                    content.text().value(),
                    content.text().variables(),
                    content.language().map(Language::code).orElse(null),
                    reply.createdAt().toString());
        }
    }

    public CannedReplyRoutes(CannedRepliesApi replies) {
        this.replies = replies;
    }

    public List<Route> routes() {
        var crud = new CrudRoutes<>(
                "/api/canned-replies",
                Right.READ_REPLIES,
                Right.MANAGE_REPLIES,
                CannedReplyId::new,
                CannedReplyRefusal.UNKNOWN_CANNED_REPLY,
                CannedReplyJson::of);
        return List.of(
                crud.create(replies.createCannedReply(), CannedReplyRoutes::content),
                crud.search(replies.listCannedReplies(), CannedReplyRoutes::filter),
                crud.get(replies.getCannedReply()),
                crud.update(replies.updateCannedReply(), CannedReplyRoutes::changes),
                crud.delete(replies.deleteCannedReply()));
    }

    private static Supplier<CannedReply.Content> content(JsonFields fields) {
        var title = fields.required("title", text(CannedReply.Title::new));
        var shortcut = fields.required("shortcut", text(CannedReply.Shortcut::new));
        var text = fields.required("text", text(CannedReply.Text::new));
        var language = fields.optional("language", text(Language::of));
        return () -> new CannedReply.Content(title.get(), shortcut.get(), text.get(), language.get());
    }

    private static Supplier<CannedRepliesApi.Changes> changes(JsonFields fields) {
        var title = fields.change("title", text(CannedReply.Title::new));
        var shortcut = fields.change("shortcut", text(CannedReply.Shortcut::new));
        var text = fields.change("text", text(CannedReply.Text::new));
        var language = fields.clearable("language", text(Language::of));
        return () -> new CannedRepliesApi.Changes(title.get(), shortcut.get(), text.get(), language.get());
    }

    private static Supplier<CannedRepliesApi.Filter> filter(QueryParams params) {
        var words = params.optional("search", search -> search);
        var language = params.optional("language", Language::of);
        return () -> new CannedRepliesApi.Filter(words.get(), language.get());
    }
}
