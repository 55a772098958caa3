package io.replyx.application.replies;

import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;
import java.util.Optional;

/** What one can do with canned replies. */
public record CannedRepliesApi(
        UseCase<Crud.Create<CannedReply.Content>, CannedReply> createCannedReply,
        UseCase<Crud.Get<CannedReplyId>, CannedReply> getCannedReply,
        UseCase<Crud.Search<Filter>, Slice<CannedReply>> listCannedReplies,
        UseCase<Crud.Update<CannedReplyId, Changes>, CannedReply> updateCannedReply,
        UseCase<Crud.Delete<CannedReplyId>, CannedReplyId> deleteCannedReply) {

    /**
     * @param words stand in the title, the shortcut or the text, in any case
     * @param language of the text; those for any language are found, too
     */
    public record Filter(Optional<String> words, Optional<Language> language) {}

    public record Changes(
            Patch<CannedReply.Title> title,
            Patch<CannedReply.Shortcut> shortcut,
            Patch<CannedReply.Text> text,
            Patch<Optional<Language>> language) {

        CannedReply applyTo(CannedReply reply) {
            var content = reply.content();
            return reply.with(new CannedReply.Content(
                    title.applyTo(content.title()),
                    shortcut.applyTo(content.shortcut()),
                    text.applyTo(content.text()),
                    language.applyTo(content.language())));
        }
    }
}
