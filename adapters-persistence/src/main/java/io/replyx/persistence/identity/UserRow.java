package io.replyx.persistence.identity;

import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.EmailConfirmation;
import io.replyx.domain.identity.PasswordHash;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "app_user")
@NullUnmarked
class UserRow {
    @Id
    UUID id;

    String email;
    String name;

    @Column(name = "password_hash")
    String passwordHash;

    String language;

    @Column(name = "email_confirmed_at")
    Instant emailConfirmedAt;

    @Column(name = "platform_admin")
    boolean platformAdmin;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    static UserRow of(User user) {
        var row = new UserRow();
        row.id = user.id().value();
        row.email = user.email().value();
        row.name = user.name().value();
        row.passwordHash = user.password().value();
        row.language = user.language().code();
        row.emailConfirmedAt = switch (user.confirmation()) {
            case EmailConfirmation.Pending _ -> null;
            case EmailConfirmation.Confirmed(Instant at) -> at;
        };
        row.platformAdmin = user.platformAdmin();
        row.createdAt = user.createdAt();
        row.version = user.version();
        return row;
    }

    User toUser() {
        return new User(
                new UserId(id),
                new EmailAddress(email),
                new PersonName(name),
                new PasswordHash(passwordHash),
                Language.of(language),
                emailConfirmedAt == null
                        ? new EmailConfirmation.Pending()
                        : new EmailConfirmation.Confirmed(emailConfirmedAt),
                platformAdmin,
                createdAt,
                version);
    }
}
