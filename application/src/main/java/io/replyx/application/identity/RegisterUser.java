package io.replyx.application.identity;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.identity.port.Tenants;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.Events;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PasswordHash;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.identity.User;
import io.replyx.domain.identity.UserRegistered;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.util.List;
import java.util.Optional;

/** Opens an account and a workspace of its own. Anybody may. */
public final class RegisterUser implements UseCase<RegisterUser.Command, Profile> {
    private final CoreServices core;
    private final Users users;
    private final Tenants tenants;
    private final PasswordHasher passwordHasher;
    private final Events events;
    private final IdentityPolicy policy;

    public record Command(
            EmailAddress email, Password password, PersonName name, Optional<TenantName> company, Language language) {}

    RegisterUser(
            CoreServices core,
            Users users,
            Tenants tenants,
            PasswordHasher passwordHasher,
            Events events,
            IdentityPolicy policy) {
        this.core = core;
        this.users = users;
        this.tenants = tenants;
        this.passwordHasher = passwordHasher;
        this.events = events;
        this.policy = policy;
    }

    @Override
    @AcrossTenants
    public Profile handle(Actor actor, Command command) {
        var hash = passwordHasher.hash(command.password());
        return core.transactions().acrossTenants(() -> register(command, hash));
    }

    private Profile register(Command command, PasswordHash hash) {
        var now = core.clock().instant();
        var tenant = new Tenant(new TenantId(core.ids().next()), companyOf(command), now);
        var registered = User.register(
                new UserId(core.ids().next()), command.email(), command.name(), hash, command.language(), now);
        var user = policy.confirmAtOnce() ? registered.confirmEmail(now) : registered;
        users.add(user);
        tenants.add(tenant);
        tenants.addMember(new Membership(tenant.id(), user.id(), Role.OWNER));
        events.publish(tenant.id(), List.of(new UserRegistered(user.id(), tenant.id(), user.email(), now)));
        return new Profile(user, Optional.of(new Profile.Workspace(tenant, Role.OWNER)));
    }

    private static TenantName companyOf(Command command) {
        return command.company().orElseGet(() -> new TenantName(command.name().value()));
    }
}
