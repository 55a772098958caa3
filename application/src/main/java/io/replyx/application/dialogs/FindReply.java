package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Looks whether a customer message has its answer. */
public final class FindReply implements UseCase<FindReply.Query, Optional<Message>> {
    private final Transactions transactions;
    private final Messages messages;

    public record Query(MessageId message) {}

    FindReply(Transactions transactions, Messages messages) {
        this.transactions = transactions;
        this.messages = messages;
    }

    @Override
    public Optional<Message> handle(Actor actor, Query query) {
        if (actor instanceof Actor.Visitor visitor) {
            return find(visitor.tenant(), query).filter(reply -> reply.dialog().equals(visitor.dialog()));
        }
        return find(actor.requireTenant(Right.READ_DIALOGS), query);
    }

    private Optional<Message> find(TenantId tenant, Query query) {
        return transactions.inTenant(tenant, () -> messages.findReply(tenant, query.message()));
    }
}
