package io.replyx.application.replies;

import static io.replyx.domain.kernel.Right.MANAGE_REPLIES;
import static io.replyx.domain.kernel.Right.READ_REPLIES;

import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.replies.port.CannedReplies;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;

/** Puts this capability together. */
public record CannedRepliesModule(CoreServices core, CannedReplies store) {

    public CannedRepliesApi api(UseCaseDecorator decorator) {
        var crud = new Crud<>(core, store, CannedReplyId::new, READ_REPLIES, MANAGE_REPLIES);
        return new CannedRepliesApi(
                decorator.wrap("CreateCannedReply", crud.create("CreateCannedReply", CannedReply::create)),
                decorator.wrap("GetCannedReply", crud.get()),
                decorator.wrap("ListCannedReplies", crud.search(store::search)),
                decorator.wrap("UpdateCannedReply", crud.update(CannedRepliesModule::changed)),
                decorator.wrap("DeleteCannedReply", crud.delete()));
    }

    private static CannedReply changed(CannedReply reply, CannedRepliesApi.Changes changes) {
        return changes.applyTo(reply);
    }
}
