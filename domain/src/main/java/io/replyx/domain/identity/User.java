package io.replyx.domain.identity;

import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.UserId;
import java.time.Instant;

/**
 * A person with an account. Registered by themselves with an address to confirm, or made the platform's admin by the
 * configuration of the installation.
 */
public record User(
        UserId id,
        EmailAddress email,
        PersonName name,
        PasswordHash password,
        Language language,
        EmailConfirmation confirmation,
        boolean platformAdmin,
        Instant createdAt,
        long version) {

    public static User register(
            UserId id, EmailAddress email, PersonName name, PasswordHash password, Language language, Instant now) {
        return new User(id, email, name, password, language, new EmailConfirmation.Pending(), false, now, 0);
    }

    public static User platformAdmin(
            UserId id, EmailAddress email, PasswordHash password, Language language, Instant now) {
        var name = new PersonName("Admin");
        return new User(id, email, name, password, language, new EmailConfirmation.Confirmed(now), true, now, 0);
    }

    /** Confirming twice is harmless: mail clients open links more than once. */
    public User confirmEmail(Instant now) {
        return switch (confirmation) {
            case EmailConfirmation.Confirmed _ -> this;
            case EmailConfirmation.Pending _ ->
                new User(
                        id,
                        email,
                        name,
                        password,
                        language,
                        new EmailConfirmation.Confirmed(now),
                        platformAdmin,
                        createdAt,
                        version);
        };
    }

    public boolean hasConfirmedEmail() {
        return confirmation instanceof EmailConfirmation.Confirmed;
    }
}
