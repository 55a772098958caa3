package io.replyx.persistence.identity;

import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.UserId;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

@AcrossTenants
public final class PostgresUsers implements Users {
    private static final String EMAIL_KEY = "app_user_email_key";

    private final HibernateTransactions transactions;

    public PostgresUsers(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<User> find(UserId id) {
        return transactions.inSession(session ->
                Optional.ofNullable(session.get(UserRow.class, id.value())).map(UserRow::toUser));
    }

    @Override
    public Optional<User> findByEmail(EmailAddress email) {
        return transactions.inSession(
                session -> session.createSelectionQuery("from UserRow where email = :email", UserRow.class)
                        .setParameter("email", email.value())
                        .uniqueResultOptional()
                        .map(UserRow::toUser));
    }

    @Override
    public void add(User user) {
        try {
            transactions.inSession(session -> session.insert(UserRow.of(user)));
        } catch (ConstraintViolationException violation) {
            throw EMAIL_KEY.equals(violation.getConstraintName())
                    ? IdentityRefusal.EMAIL_TAKEN.refusal("email", user.email())
                    : violation;
        }
    }

    @Override
    public void save(User user) {
        transactions.update(UserRow.of(user));
    }
}
