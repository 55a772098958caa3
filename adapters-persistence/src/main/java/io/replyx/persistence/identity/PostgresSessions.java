package io.replyx.persistence.identity;

import io.replyx.application.identity.port.Sessions;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.SessionId;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.Optional;
import org.hibernate.LockMode;

@AcrossTenants
public final class PostgresSessions implements Sessions {
    private final HibernateTransactions transactions;

    public PostgresSessions(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return transactions.inSession(
                session -> Optional.ofNullable(session.get(SessionRow.class, id.value(), LockMode.PESSIMISTIC_WRITE))
                        .map(SessionRow::toSession));
    }

    @Override
    public void add(Session session) {
        transactions.inSession(database -> database.insert(SessionRow.of(session)));
    }

    @Override
    public void save(Session session) {
        transactions.update(SessionRow.of(session));
    }
}
