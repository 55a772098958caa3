package io.replyx.application.replies.port;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.TenantStore;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;
import io.replyx.domain.replies.CannedReplyRefusal;
import java.util.Optional;

/** A tenant's canned replies. Adding or saving one whose shortcut another has is refused as {@code shortcut_taken}. */
public interface CannedReplies extends TenantStore<CannedReplyId, CannedReply> {

    /**
     * @param words stand in the title, the shortcut or the text, in any case
     * @param language of the text; those for any language are found, too
     */
    record Filter(Optional<String> words, Optional<Language> language) {}

    @Override
    default CannedReplyRefusal unknown() {
        return CannedReplyRefusal.UNKNOWN_CANNED_REPLY;
    }

    /** Like {@link #list}, of those that the filter lets pass. */
    Slice<CannedReply> search(TenantId tenant, Filter filter, Slice.Request request);
}
