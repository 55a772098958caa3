package io.replyx.persistence.dialogs;

import io.replyx.application.dialogs.port.Messages;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.TenantKey;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

public final class PostgresMessages implements Messages {
    private static final String OF_DIALOG = "from MessageRow where key.tenant = :tenant and dialog = :dialog";
    private static final String BY_CLIENT_ID = OF_DIALOG + " and clientId = :clientId";
    private static final String BEFORE = OF_DIALOG + " and seq < :seq order by seq desc";
    private static final String AFTER = OF_DIALOG + " and seq > :seq order by seq";
    private static final String REPLY = "from MessageRow where key.tenant = :tenant and replyTo = :replyTo";

    private final HibernateTransactions transactions;

    public PostgresMessages(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Message message) {
        transactions.deferWrite(session -> session.insert(MessageRow.of(message)));
    }

    @Override
    public Optional<Message> find(TenantId tenant, MessageId id) {
        var key = new TenantKey(tenant.value(), id.value());
        return transactions.inSession(session ->
                Optional.ofNullable(session.get(MessageRow.class, key)).map(MessageRow::toMessage));
    }

    @Override
    public Optional<Message> findByClientId(TenantId tenant, DialogId dialog, ClientMessageId clientId) {
        return transactions.inSession(session -> session.createSelectionQuery(BY_CLIENT_ID, MessageRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("dialog", dialog.value())
                .setParameter("clientId", clientId.value())
                .uniqueResultOptional()
                .map(MessageRow::toMessage));
    }

    @Override
    public Optional<Message> findReply(TenantId tenant, MessageId replyTo) {
        return transactions.inSession(session -> session.createSelectionQuery(REPLY, MessageRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("replyTo", replyTo.value())
                .uniqueResultOptional()
                .map(MessageRow::toMessage));
    }

    @Override
    public List<Message> before(TenantId tenant, DialogId dialog, long seq, int limit) {
        return list(BEFORE, tenant, dialog, seq, limit).reversed();
    }

    @Override
    public List<Message> after(TenantId tenant, DialogId dialog, long seq, int limit) {
        return list(AFTER, tenant, dialog, seq, limit);
    }

    private List<Message> list(String hql, TenantId tenant, DialogId dialog, long seq, int limit) {
        return transactions.inSession(session -> query(session, hql, tenant, dialog, seq, limit).stream()
                .map(MessageRow::toMessage)
                .toList());
    }

    private static SelectionQuery<MessageRow> query(
            StatelessSession session, String hql, TenantId tenant, DialogId dialog, long seq, int limit) {
        return session.createSelectionQuery(hql, MessageRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("dialog", dialog.value())
                .setParameter("seq", seq)
                .setMaxResults(limit);
    }
}
