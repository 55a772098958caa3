package io.replyx.application.identity;

import io.replyx.application.identity.port.IdentityStores;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.Events;
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.domain.identity.UserRegistered;

/** Puts this capability together. */
public record IdentityModule(
        CoreServices core, IdentityStores stores, PasswordHasher passwordHasher, Mailer mailer, IdentityPolicy policy) {

    public IdentityApi api(Events events, UseCaseDecorator decorator) {
        var transactions = core.transactions();
        var users = stores.users();
        var sessions = stores.sessions();
        var workspaces = new WorkspaceResolver(stores.tenants());
        var register = new RegisterUser(core, users, stores.tenants(), passwordHasher, events, policy);
        var confirm = new ConfirmEmail(transactions, users, stores.confirmations(), core.clock());
        return new IdentityApi(
                decorator.wrap("RegisterUser", register),
                decorator.wrap("ConfirmEmail", confirm),
                decorator.wrap("ResendConfirmation", new ResendConfirmation(transactions, users, confirmation())),
                decorator.wrap("LogIn", new LogIn(core, users, sessions, workspaces, passwordHasher, policy)),
                decorator.wrap("RefreshSession", new RefreshSession(core, sessions, users, workspaces, policy)),
                decorator.wrap("LogOut", new LogOut(transactions, sessions)),
                decorator.wrap("GetCurrentUser", new GetCurrentUser(transactions, users, workspaces)));
    }

    public Subscriber<UserRegistered> confirmationMails() {
        return confirmation();
    }

    public CreatePlatformAdmin createPlatformAdmin() {
        return new CreatePlatformAdmin(core, stores.users(), passwordHasher);
    }

    private SendConfirmationMail confirmation() {
        return new SendConfirmationMail(core, stores.users(), stores.confirmations(), mailer, policy);
    }
}
