package io.replyx.application.identity;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.UserId;
import java.time.InstantSource;

/** Makes the platform's admin at the first start. For the host only: no channel reaches it. */
public final class CreatePlatformAdmin {
    private final Transactions transactions;
    private final Users users;
    private final PasswordHasher passwordHasher;
    private final IdGenerator ids;
    private final InstantSource clock;

    CreatePlatformAdmin(
            Transactions transactions,
            Users users,
            PasswordHasher passwordHasher,
            IdGenerator ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.users = users;
        this.passwordHasher = passwordHasher;
        this.ids = ids;
        this.clock = clock;
    }

    /** An address that already has an account is left as it is. */
    @AcrossTenants
    public void install(EmailAddress email, Password password) {
        if (transactions.acrossTenants(() -> users.findByEmail(email)).isPresent()) {
            return;
        }
        var hash = passwordHasher.hash(password);
        var admin = User.platformAdmin(new UserId(ids.next()), email, hash, Language.EN, clock.instant());
        transactions.runAcrossTenants(() -> users.add(admin));
    }
}
