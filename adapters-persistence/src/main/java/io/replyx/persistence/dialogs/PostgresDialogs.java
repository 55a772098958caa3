package io.replyx.persistence.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.TenantKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.LockMode;

public final class PostgresDialogs implements Dialogs {
    private static final String AFTER =
            " where %1$stenant = :tenant and %2$s = :dialog and %3$s > :after order by %3$s";
    private static final String MESSAGES = "from MessageRow" + AFTER.formatted("key.", "dialog", "seq");
    private static final String CHANGES = "from StatusChangeRow" + AFTER.formatted("key.", "key.dialog", "key.seq");

    private static final String LATEST =
            "from DialogRow where key.tenant = :tenant and visitor = :visitor order by key.id desc";

    private final HibernateTransactions transactions;

    public PostgresDialogs(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Dialog> find(TenantId tenant, DialogId id) {
        return get(tenant, id, LockMode.NONE);
    }

    @Override
    public Optional<Dialog> lock(TenantId tenant, DialogId id) {
        return get(tenant, id, LockMode.PESSIMISTIC_WRITE);
    }

    private Optional<Dialog> get(TenantId tenant, DialogId id, LockMode mode) {
        var key = new TenantKey(tenant.value(), id.value());
        return transactions.inSession(session ->
                Optional.ofNullable(session.get(DialogRow.class, key, mode)).map(DialogRow::toDialog));
    }

    @Override
    public Slice<Dialog> list(TenantId tenant, Slice.Request request) {
        var query = transactions
                .slice("from DialogRow where key.tenant = :tenant", request, DialogRow.class)
                .setParameter("tenant", tenant.value());
        var found = query.stream().map(DialogRow::toDialog).toList();
        return Slice.ofLookahead(found, request.limit(), dialog -> dialog.id().value());
    }

    @Override
    public Optional<Dialog> latestOf(TenantId tenant, VisitorId visitor) {
        return transactions.inSession(session -> session.createSelectionQuery(LATEST, DialogRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("visitor", visitor.value())
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(DialogRow::toDialog));
    }

    @Override
    public void add(Dialog dialog) {
        transactions.deferWrite(session -> session.insert(DialogRow.of(dialog)));
    }

    @Override
    public void save(Dialog dialog) {
        transactions.deferWrite(session -> session.update(DialogRow.of(dialog)));
    }

    @Override
    public void addStatusChange(Dialog dialog, DialogEntry.StatusChanged change) {
        transactions.deferWrite(session -> session.insert(StatusChangeRow.of(dialog, change)));
    }

    @Override
    public List<DialogEntry> entries(TenantId tenant, DialogId dialog, long after, int limit) {
        var messages = rows(MESSAGES, MessageRow.class, tenant, dialog, after, limit)
                .map(row -> new DialogEntry.MessageStored(row.toMessage()));
        var changes = rows(CHANGES, StatusChangeRow.class, tenant, dialog, after, limit)
                .map(StatusChangeRow::toChange);
        return Stream.<DialogEntry>concat(messages, changes)
                .sorted(Comparator.comparingLong(DialogEntry::seq))
                .limit(limit)
                .toList();
    }

    private <R> Stream<R> rows(String hql, Class<R> row, TenantId tenant, DialogId dialog, long after, int limit) {
        return transactions.inSession(session -> session
                .createSelectionQuery(hql, row)
                .setParameter("tenant", tenant.value())
                .setParameter("dialog", dialog.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream());
    }
}
