package io.replyx.application.identity;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.Passwords;
import io.replyx.application.identity.port.Sessions;
import io.replyx.application.identity.port.Tenants;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.Events;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Secrets;
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.identity.UserRegistered;
import java.time.InstantSource;

/** Puts this capability together. */
public record IdentityAssembly(
        Transactions transactions,
        Users users,
        Tenants tenants,
        Sessions sessions,
        ConfirmationTokens tokens,
        Passwords passwords,
        Mailer mailer,
        Ids ids,
        Secrets secrets,
        InstantSource clock,
        IdentityPolicy policy) {

    public IdentityApi api(Events events, Around around) {
        var profiles = new Profiles(tenants);
        var register = new RegisterUser(transactions, users, tenants, passwords, events, ids, clock, policy);
        var logIn = new LogIn(transactions, users, sessions, profiles, passwords, ids, secrets, clock, policy);
        var refresh = new RefreshSession(transactions, sessions, users, profiles, secrets, clock, policy);
        var resend = new ResendConfirmation(transactions, users, confirmation());
        return new IdentityApi(
                around.wrap("RegisterUser", register),
                around.wrap("ConfirmEmail", new ConfirmEmail(transactions, users, tokens, clock)),
                around.wrap("ResendConfirmation", resend),
                around.wrap("LogIn", logIn),
                around.wrap("RefreshSession", refresh),
                around.wrap("LogOut", new LogOut(transactions, sessions)),
                around.wrap("GetMe", new GetMe(transactions, users, profiles)));
    }

    public Subscriber<UserRegistered> confirmationMails() {
        return confirmation();
    }

    public InstallPlatformAdmin installPlatformAdmin() {
        return new InstallPlatformAdmin(transactions, users, passwords, ids, clock);
    }

    private SendConfirmationMail confirmation() {
        return new SendConfirmationMail(transactions, users, tokens, mailer, secrets, clock, policy);
    }
}
