package io.replyx.testkit.memory;

import io.replyx.application.kernel.Slice;
import io.replyx.application.replies.CannedRepliesApi.Filter;
import io.replyx.application.replies.port.CannedReplies;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;
import io.replyx.domain.replies.CannedReplyRefusal;
import java.util.Locale;

final class InMemoryCannedReplies extends InMemoryTenantStore<CannedReplyId, CannedReply> implements CannedReplies {
    InMemoryCannedReplies(Tables tables) {
        super(tables, "canned reply");
    }

    @Override
    void checkReferences(CannedReply reply) {
        tables.tenants.require(reply.tenant());
        var shortcut = reply.content().shortcut();
        if (present(reply.tenant())
                .anyMatch(other -> other.content().shortcut().equals(shortcut)
                        && !other.id().equals(reply.id()))) {
            throw CannedReplyRefusal.SHORTCUT_TAKEN.refusal("shortcut", shortcut.value());
        }
    }

    @Override
    public Slice<CannedReply> search(TenantId tenant, Filter filter, Slice.Request request) {
        var wanted = present(tenant).filter(reply -> matches(reply.content(), filter));
        return Pages.newestFirst(wanted, request, reply -> reply.id().value());
    }

    private static boolean matches(CannedReply.Content content, Filter filter) {
        var all = String.join(
                        "\n",
                        content.title().value(),
                        content.shortcut().value(),
                        content.text().value())
                .toLowerCase(Locale.ROOT);
        return filter.words().stream().allMatch(words -> all.contains(words.toLowerCase(Locale.ROOT)))
                && (filter.language().isEmpty()
                        || content.language().isEmpty()
                        || filter.language().equals(content.language()));
    }
}
