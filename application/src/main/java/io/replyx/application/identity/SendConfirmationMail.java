package io.replyx.application.identity;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.EventType;
import io.replyx.application.kernel.Subscriber;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.User;
import io.replyx.domain.identity.UserRegistered;
import io.replyx.domain.kernel.UserId;
import java.util.UUID;

/** Sends a new user the link that confirms their address. A repeat sends one more link; each of them works. */
final class SendConfirmationMail implements Subscriber<UserRegistered> {
    private final CoreServices core;
    private final Users users;
    private final ConfirmationTokens confirmations;
    private final Mailer mailer;
    private final IdentityPolicy policy;

    SendConfirmationMail(
            CoreServices core, Users users, ConfirmationTokens confirmations, Mailer mailer, IdentityPolicy policy) {
        this.core = core;
        this.users = users;
        this.confirmations = confirmations;
        this.mailer = mailer;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "send_confirmation_mail";
    }

    @Override
    public EventType<UserRegistered> type() {
        return IdentityEventTypes.USER_REGISTERED;
    }

    @Override
    public void handle(UUID id, UserRegistered event) {
        send(event.user());
    }

    @AcrossTenants
    void send(UserId id) {
        var token = core.tokens().token();
        var user = core.transactions().acrossTenants(() -> keep(token, id));
        var link = policy.link("confirm-email?token=" + token);
        mailer.send(IdentityMailTemplates.confirmation(user, link));
    }

    private User keep(String token, UserId id) {
        var user = users.find(id).orElseThrow();
        confirmations.add(ConfirmationToken.issue(
                TokenHasher.hash(token), id, core.clock().instant()));
        return user;
    }
}
