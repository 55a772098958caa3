package io.replyx.application.identity.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.UserId;
import java.util.Optional;

/** Everybody who has an account. */
@AcrossTenants
public interface Users {
    Optional<User> find(UserId id);

    Optional<User> findByEmail(EmailAddress email);

    /** @throws io.replyx.domain.kernel.Refusal {@code email_taken} when another user has the address */
    void add(User user);

    /** @throws io.replyx.application.kernel.StaleState when the stored version is not {@code user.version()} */
    void save(User user);
}
