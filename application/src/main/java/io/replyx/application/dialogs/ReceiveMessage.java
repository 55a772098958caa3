package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/**
 * Takes in what a customer wrote. When this returns, the message is stored and its answer is promised: a job answers
 * it even when this process dies now.
 */
public final class ReceiveMessage implements UseCase<ReceiveMessage.Command, ReceiveMessage.Received> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final VisitorAdmission admission;
    private final MessageIntake intake;

    public record Command(DialogId dialog, MessageText text, Optional<ClientMessageId> clientId, Metadata metadata) {}

    /** @param repeated whether the message had been stored before, under the same client id */
    public record Received(Message message, boolean repeated) {}

    ReceiveMessage(Transactions transactions, Dialogs dialogs, VisitorAdmission admission, MessageIntake intake) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.admission = admission;
        this.intake = intake;
    }

    @Override
    public Received handle(Actor actor, Command command) {
        var tenant = DialogAccess.toWrite(actor, command.dialog());
        if (actor instanceof Actor.Visitor visitor) {
            admission.admitMessage(visitor);
        }
        var result = transactions.inTenant(tenant, () -> take(tenant, command));
        intake.announce(result);
        return new Received(result.message(), result.repeated());
    }

    private MessageIntake.IntakeResult take(TenantId tenant, Command command) {
        var incoming = new MessageIntake.IncomingText(command.text(), command.clientId(), command.metadata());
        var result = intake.accept(dialogs.requireLocked(tenant, command.dialog()), incoming);
        if (result.repeated() && !result.message().text().equals(command.text().value())) {
            throw DialogRefusal.CLIENT_MESSAGE_ID_REUSED.refusal(
                    "id", command.clientId().orElseThrow());
        }
        return result;
    }
}
