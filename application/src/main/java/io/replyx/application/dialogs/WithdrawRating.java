package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.dialogs.port.Ratings;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;

/** Takes back what the customer said of an answer. */
public final class WithdrawRating implements UseCase<WithdrawRating.Command, MessageId> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Ratings ratings;

    public record Command(DialogId dialog, MessageId message) {}

    WithdrawRating(Transactions transactions, Dialogs dialogs, Messages messages, Ratings ratings) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.messages = messages;
        this.ratings = ratings;
    }

    @Override
    public MessageId handle(Actor actor, Command command) {
        var tenant = DialogAccess.toWrite(actor, command.dialog());
        return transactions.inTenant(tenant, () -> {
            var dialog = dialogs.require(tenant, command.dialog());
            var message = messages.require(tenant, dialog.id(), command.message());
            ratings.remove(tenant, message.id());
            return message.id();
        });
    }
}
