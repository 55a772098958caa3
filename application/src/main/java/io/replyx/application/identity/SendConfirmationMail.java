package io.replyx.application.identity;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.EventType;
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.User;
import io.replyx.domain.identity.UserRegistered;
import io.replyx.domain.kernel.UserId;
import java.time.InstantSource;
import java.util.UUID;

/** Sends a new user the link that confirms their address. A repeat sends one more link; each of them works. */
final class SendConfirmationMail implements Subscriber<UserRegistered> {
    private final Transactions transactions;
    private final Users users;
    private final ConfirmationTokens confirmations;
    private final Mailer mailer;
    private final TokenGenerator tokens;
    private final InstantSource clock;
    private final IdentityPolicy policy;

    SendConfirmationMail(
            Transactions transactions,
            Users users,
            ConfirmationTokens confirmations,
            Mailer mailer,
            TokenGenerator tokens,
            InstantSource clock,
            IdentityPolicy policy) {
        this.transactions = transactions;
        this.users = users;
        this.confirmations = confirmations;
        this.mailer = mailer;
        this.tokens = tokens;
        this.clock = clock;
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
        var token = tokens.token();
        var user = transactions.acrossTenants(() -> keep(token, id));
        var link = policy.link("confirm-email?token=" + token);
        mailer.send(IdentityMailTemplates.confirmation(user, link));
    }

    private User keep(String token, UserId id) {
        var user = users.find(id).orElseThrow();
        confirmations.add(ConfirmationToken.issue(TokenHasher.hash(token), id, clock.instant()));
        return user;
    }
}
