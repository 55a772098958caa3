package io.replyx.application.identity;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.identity.port.Tenants;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Events;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PasswordHash;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.InstantSource;
import java.util.Optional;

/** Opens an account and a workspace of its own. Anybody may. */
public final class RegisterUser implements UseCase<RegisterUser.Command, Profile> {
    private final Transactions transactions;
    private final Users users;
    private final Tenants tenants;
    private final PasswordHasher passwordHasher;
    private final Events events;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final IdentityPolicy policy;

    public record Command(
            EmailAddress email, Password password, PersonName name, Optional<TenantName> company, Language language) {}

    RegisterUser(
            Transactions transactions,
            Users users,
            Tenants tenants,
            PasswordHasher passwordHasher,
            Events events,
            IdGenerator ids,
            InstantSource clock,
            IdentityPolicy policy) {
        this.transactions = transactions;
        this.users = users;
        this.tenants = tenants;
        this.passwordHasher = passwordHasher;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    @AcrossTenants
    public Profile handle(Actor actor, Command command) {
        var hash = passwordHasher.hash(command.password());
        return transactions.acrossTenants(() -> register(command, hash));
    }

    private Profile register(Command command, PasswordHash hash) {
        var now = clock.instant();
        var tenant = new Tenant(new TenantId(ids.next()), companyOf(command), now);
        var registered = User.register(
                new UserId(ids.next()), tenant.id(), command.email(), command.name(), hash, command.language(), now);
        var user = policy.confirmAtOnce() ? registered.state().confirmEmail(now) : registered.state();
        users.add(user);
        tenants.add(tenant);
        tenants.addMember(new Membership(tenant.id(), user.id(), Role.OWNER));
        events.publish(tenant.id(), registered.events());
        return new Profile(user, Optional.of(new Profile.Workspace(tenant, Role.OWNER)));
    }

    private static TenantName companyOf(Command command) {
        return command.company().orElseGet(() -> new TenantName(command.name().value()));
    }
}
