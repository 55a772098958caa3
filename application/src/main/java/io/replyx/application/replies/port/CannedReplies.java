package io.replyx.application.replies.port;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.TenantStore;
import io.replyx.application.replies.CannedRepliesApi.Filter;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;
import io.replyx.domain.replies.CannedReplyRefusal;

/** A tenant's canned replies. Adding or saving one whose shortcut another has is refused as {@code shortcut_taken}. */
public interface CannedReplies extends TenantStore<CannedReplyId, CannedReply> {
    @Override
    default CannedReplyRefusal unknown() {
        return CannedReplyRefusal.UNKNOWN_CANNED_REPLY;
    }

    /** Like {@link #list}, of those that the filter lets pass. */
    Slice<CannedReply> search(TenantId tenant, Filter filter, Slice.Request request);
}
