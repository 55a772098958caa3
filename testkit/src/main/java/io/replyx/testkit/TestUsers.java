package io.replyx.testkit;

import io.replyx.application.Persistence;
import io.replyx.application.identity.ConfirmEmail;
import io.replyx.application.identity.IdentityApi;
import io.replyx.application.identity.RegisterUser;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.PasswordHash;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.UserId;
import io.replyx.testkit.scripted.ScriptedMailer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Those who work with ReplyX. */
record TestUsers(
        IdentityApi identity,
        Persistence persistence,
        ScriptedMailer mailer,
        Worker worker,
        RandomGenerator random,
        InstantSource clock) {
    Actor.Member owner() {
        return owner(new EmailAddress("owner-" + id() + "@example.com"));
    }

    Actor.Member owner(EmailAddress email) {
        var name = new PersonName("Ada");
        var command = new RegisterUser.Command(email, World.PASSWORD, name, Optional.empty(), Language.EN);
        var profile = identity.registerUser().handle(new Actor.Guest(), command);
        worker.settle();
        identity.confirmEmail().handle(new Actor.Guest(), new ConfirmEmail.Command(confirmationToken(email)));
        var tenant = profile.workspace().orElseThrow().tenant().id();
        return new Actor.Member(tenant, profile.user().id(), Role.OWNER);
    }

    String confirmationToken(EmailAddress email) {
        var text = mailer.sentTo(email).getLast().text();
        var rest = text.substring(text.indexOf("token=") + "token=".length());
        return rest.lines().findFirst().orElseThrow();
    }

    /** Invitations are no use case yet, so the rows are written straight into the stores. */
    Actor.Member operator(Actor.Member owner) {
        var id = new UserId(id());
        var email = new EmailAddress("operator-" + id + "@example.com");
        var hash = new PasswordHash("never logs in");
        var user = User.register(id, email, new PersonName("Bob"), hash, Language.EN, clock.instant());
        persistence.transactions().runAcrossTenants(() -> {
            persistence.identityStores().users().add(user);
            persistence.identityStores().tenants().addMember(new Membership(owner.tenant(), id, Role.OPERATOR));
        });
        return new Actor.Member(owner.tenant(), id, Role.OPERATOR);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
