package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.kernel.DialogId;
import java.util.List;

/** Reads messages of one conversation, oldest first. */
public final class ListMessages implements UseCase<ListMessages.Query, ListMessages.Page> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final Messages messages;

    public sealed interface Query {
        DialogId dialog();

        int limit();

        /** The first messages after {@code seq}; 0 for the beginning. */
        record After(DialogId dialog, long seq, int limit) implements Query {}

        /** The last messages before {@code seq}; {@link Long#MAX_VALUE} for the end. */
        record Before(DialogId dialog, long seq, int limit) implements Query {}
    }

    /** @param more whether there are further messages in the direction of reading */
    public record Page(List<Message> messages, boolean more) {}

    ListMessages(Transactions transactions, Dialogs dialogs, Messages messages) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @Override
    public Page handle(Actor actor, Query query) {
        var tenant = DialogAccess.toRead(actor, query.dialog());
        return transactions.inTenant(tenant, () -> {
            var dialog = dialogs.require(tenant, query.dialog());
            int oneMore = query.limit() + 1;
            return switch (query) {
                case Query.After after ->
                    firstOf(messages.after(tenant, dialog.id(), after.seq(), oneMore), after.limit());
                case Query.Before before ->
                    lastOf(messages.before(tenant, dialog.id(), before.seq(), oneMore), before.limit());
            };
        });
    }

    private static Page firstOf(List<Message> found, int limit) {
        return found.size() > limit ? new Page(found.subList(0, limit), true) : new Page(found, false);
    }

    private static Page lastOf(List<Message> found, int limit) {
        return found.size() > limit ? new Page(found.subList(1, found.size()), true) : new Page(found, false);
    }
}
