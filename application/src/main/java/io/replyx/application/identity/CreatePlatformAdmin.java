package io.replyx.application.identity;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.CoreServices;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.UserId;

/** Makes the platform's admin at the first start. For the host only: no channel reaches it. */
public final class CreatePlatformAdmin {
    private final CoreServices core;
    private final Users users;
    private final PasswordHasher passwordHasher;

    CreatePlatformAdmin(CoreServices core, Users users, PasswordHasher passwordHasher) {
        this.core = core;
        this.users = users;
        this.passwordHasher = passwordHasher;
    }

    /** An address that already has an account is left as it is. */
    @AcrossTenants
    public void install(EmailAddress email, Password password) {
        if (core.transactions().acrossTenants(() -> users.findByEmail(email)).isPresent()) {
            return;
        }
        var hash = passwordHasher.hash(password);
        var admin = User.platformAdmin(
                new UserId(core.ids().next()),
                email,
                hash,
                Language.EN,
                core.clock().instant());
        core.transactions().runAcrossTenants(() -> users.add(admin));
    }
}
