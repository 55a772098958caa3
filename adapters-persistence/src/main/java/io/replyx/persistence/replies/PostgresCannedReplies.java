package io.replyx.persistence.replies;

import io.replyx.application.kernel.Slice;
import io.replyx.application.replies.CannedRepliesApi.Filter;
import io.replyx.application.replies.port.CannedReplies;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;
import io.replyx.domain.replies.CannedReplyRefusal;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.PostgresTenantStore;
import java.util.List;
import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;

public final class PostgresCannedReplies extends PostgresTenantStore<CannedReplyId, CannedReply, CannedReplyRow>
        implements CannedReplies {
    private static final String SHORTCUT_INDEX = "canned_reply_shortcut";
    private static final String HAS_WORDS = " and (lower(title) like :words escape '!'"
            + " or shortcut like :words escape '!' or lower(text) like :words escape '!')";
    private static final String HAS_LANGUAGE = " and (language = :language or language is null)";

    /** The rows that this store maps. */
    public static List<Class<?>> rows() {
        return List.of(CannedReplyRow.class);
    }

    public PostgresCannedReplies(HibernateTransactions transactions) {
        super(transactions, CannedReplyRow.class, CannedReplyRow::new);
    }

    @Override
    public Slice<CannedReply> search(TenantId tenant, Filter filter, Slice.Request request) {
        var hql = present()
                + (filter.words().isPresent() ? HAS_WORDS : "")
                + (filter.language().isPresent() ? HAS_LANGUAGE : "");
        var query = transactions.slice(hql, request, CannedReplyRow.class).setParameter("tenant", tenant.value());
        filter.words().ifPresent(words -> query.setParameter("words", pattern(words)));
        filter.language().map(Language::code).ifPresent(code -> query.setParameter("language", code));
        return slice(request, query);
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    @Override
    public void add(CannedReply reply) {
        refusingTaken(reply, () -> super.add(reply));
    }

    @Override
    public void save(CannedReply reply) {
        refusingTaken(reply, () -> super.save(reply));
    }

    private static void refusingTaken(CannedReply reply, Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException violation) {
            throw SHORTCUT_INDEX.equals(violation.getConstraintName())
                    ? CannedReplyRefusal.SHORTCUT_TAKEN.refusal(
                            "shortcut", reply.content().shortcut().value())
                    : violation;
        }
    }
}
