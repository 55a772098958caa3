package io.replyx.application.sites;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorProfile;

/** Keeps what a visitor looks at, and what they or their page say about them. Only they themselves may. */
public final class UpdateVisitor implements UseCase<UpdateVisitor.Command, Visitor> {
    private final Transactions transactions;
    private final VisitorSessions sessions;

    /** @param dialog their own one */
    public record Command(DialogId dialog, VisitorProfile.ProfileUpdate update) {}

    UpdateVisitor(Transactions transactions, VisitorSessions sessions) {
        this.transactions = transactions;
        this.sessions = sessions;
    }

    @Override
    public Visitor handle(Actor actor, Command command) {
        var visitor = visitor(actor);
        if (!visitor.dialog().equals(command.dialog())) {
            throw DialogRefusal.UNKNOWN_DIALOG.refusal("id", command.dialog());
        }
        return transactions.inTenant(visitor.tenant(), () -> sessions.updateProfile(visitor, command.update()));
    }

    private static Actor.Visitor visitor(Actor actor) {
        return switch (actor) {
            case Actor.Visitor visitor -> visitor;
            case Actor.Guest _ -> throw AccessRefusal.NOT_LOGGED_IN.refusal();
            case Actor.Member _, Actor.PlatformAdmin _ -> throw AccessRefusal.NOT_ALLOWED.refusal();
        };
    }
}
