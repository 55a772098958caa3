package io.replyx.application.identity;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.identity.port.Sessions;
import io.replyx.application.identity.port.Tenants;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.Events;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.domain.identity.UserRegistered;
import java.time.InstantSource;

/** Puts this capability together. */
public record IdentityModule(
        Transactions transactions,
        Users users,
        Tenants tenants,
        Sessions sessions,
        ConfirmationTokens confirmations,
        PasswordHasher passwordHasher,
        Mailer mailer,
        IdGenerator ids,
        TokenGenerator tokens,
        InstantSource clock,
        IdentityPolicy policy) {

    public IdentityApi api(Events events, UseCaseDecorator decorator) {
        var profiles = new WorkspaceResolver(tenants);
        var register = new RegisterUser(transactions, users, tenants, passwordHasher, events, ids, clock, policy);
        var logIn = new LogIn(transactions, users, sessions, profiles, passwordHasher, ids, tokens, clock, policy);
        var refresh = new RefreshSession(transactions, sessions, users, profiles, tokens, clock, policy);
        var resend = new ResendConfirmation(transactions, users, confirmation());
        return new IdentityApi(
                decorator.wrap("RegisterUser", register),
                decorator.wrap("ConfirmEmail", new ConfirmEmail(transactions, users, confirmations, clock)),
                decorator.wrap("ResendConfirmation", resend),
                decorator.wrap("LogIn", logIn),
                decorator.wrap("RefreshSession", refresh),
                decorator.wrap("LogOut", new LogOut(transactions, sessions)),
                decorator.wrap("GetCurrentUser", new GetCurrentUser(transactions, users, profiles)));
    }

    public Subscriber<UserRegistered> confirmationMails() {
        return confirmation();
    }

    public CreatePlatformAdmin createPlatformAdmin() {
        return new CreatePlatformAdmin(transactions, users, passwordHasher, ids, clock);
    }

    private SendConfirmationMail confirmation() {
        return new SendConfirmationMail(transactions, users, confirmations, mailer, tokens, clock, policy);
    }
}
