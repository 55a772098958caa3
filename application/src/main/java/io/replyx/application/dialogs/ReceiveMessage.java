package io.replyx.application.dialogs;

import io.replyx.application.billing.port.Charging;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.billing.HoldId;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes in what a customer wrote. When this returns, the message is stored and its answer is promised: a job answers
 * it even when this process dies now.
 */
public final class ReceiveMessage implements UseCase<ReceiveMessage.Command, ReceiveMessage.Received> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Charging charging;
    private final VisitorRules rules;
    private final Jobs jobs;
    private final LiveFeed live;
    private final Ids ids;
    private final InstantSource clock;

    public record Command(DialogId dialog, MessageText text, Optional<ClientMessageId> clientId, Metadata metadata) {}

    /** @param repeated whether the message had been stored before, under the same client id */
    public record Received(Message message, boolean repeated) {}

    ReceiveMessage(
            Transactions transactions,
            Dialogs dialogs,
            Messages messages,
            Charging charging,
            VisitorRules rules,
            Jobs jobs,
            LiveFeed live,
            Ids ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.messages = messages;
        this.charging = charging;
        this.rules = rules;
        this.jobs = jobs;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Received handle(Actor actor, Command command) {
        var tenant = DialogAccess.toWrite(actor, command.dialog());
        if (actor instanceof Actor.Visitor visitor) {
            rules.admitMessage(visitor);
        }
        var received = transactions.inTenant(tenant, () -> receive(tenant, command));
        if (!received.repeated()) {
            announce(received.message());
        }
        return received;
    }

    private Received receive(TenantId tenant, Command command) {
        var dialog = dialogs.requireLocked(tenant, command.dialog());
        return command.clientId()
                .flatMap(clientId -> messages.findByClientId(tenant, dialog.id(), clientId))
                .map(stored -> repeat(stored, command))
                .orElseGet(() -> store(dialog, command));
    }

    private static Received repeat(Message stored, Command command) {
        if (!stored.text().equals(command.text().value())) {
            throw DialogRefusal.CLIENT_MESSAGE_ID_REUSED.refusal(
                    "id", command.clientId().orElseThrow());
        }
        return new Received(stored, true);
    }

    private Received store(Dialog dialog, Command command) {
        var turn = dialog.receive(
                new MessageId(ids.next()), command.text(), command.clientId(), command.metadata(), clock.instant());
        var message = turn.message();
        charging.hold(dialog.tenant(), new HoldId(message.id().value()));
        messages.add(message);
        dialogs.save(turn.dialog());
        promiseReply(dialog, message);
        return new Received(message, false);
    }

    private void promiseReply(Dialog before, Message message) {
        var job = AnswerMessage.job(message, clock.instant());
        if (before.pendingReplies() == 0) {
            jobs.addAndClaim(job);
        } else {
            jobs.add(job);
        }
    }

    private void announce(Message message) {
        var stored = new LiveEvent.Stored(new DialogEntry.MessageStored(message), message.seq() - 1);
        live.publish(message.tenant(), message.dialog(), stored);
    }
}
