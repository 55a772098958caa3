package io.replyx.application.dialogs;

import io.replyx.application.billing.port.Charging;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.Jobs;
import io.replyx.domain.billing.HoldId;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import java.util.List;
import java.util.Optional;

/** Stores what a customer wrote, inside the transaction of its user: from whatever channel, in the same way. */
public final class MessageIntake {
    private final CoreServices core;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Charging charging;
    private final OutboundQueue outbound;
    private final Jobs jobs;
    private final LiveFeed live;

    /** @param clientId under which a repeat is recognised */
    public record IncomingText(MessageText text, Optional<ClientMessageId> clientId, Metadata metadata) {}

    /**
     * @param stored the customer's message, and its answer when that was given at once
     * @param repeated whether the message had been stored before, under the same client id
     */
    public record IntakeResult(List<Message> stored, boolean repeated) {
        public IntakeResult {
            stored = List.copyOf(stored);
        }

        public Message message() {
            return stored.getFirst();
        }
    }

    MessageIntake(
            CoreServices core,
            DialogStores stores,
            Charging charging,
            OutboundQueue outbound,
            Jobs jobs,
            LiveFeed live) {
        this.core = core;
        this.dialogs = stores.dialogs();
        this.messages = stores.messages();
        this.charging = charging;
        this.outbound = outbound;
        this.jobs = jobs;
        this.live = live;
    }

    /** Stores it, and promises that it will be answered. The dialog is locked by the open transaction. */
    public IntakeResult accept(Dialog dialog, IncomingText incoming) {
        return repeated(dialog, incoming).orElseGet(() -> store(dialog, incoming));
    }

    /** Stores it together with its answer, which needs no model. The dialog is locked by the open transaction. */
    public IntakeResult acceptAnswered(Dialog dialog, IncomingText incoming, String answer) {
        return repeated(dialog, incoming).orElseGet(() -> storeAnswered(dialog, incoming, answer));
    }

    /** Tells those who look on, once the transaction is committed. */
    public void announce(IntakeResult result) {
        if (!result.repeated()) {
            result.stored().forEach(this::announce);
        }
    }

    private void announce(Message message) {
        var stored = new LiveEvent.Stored(new DialogEntry.MessageStored(message), message.seq() - 1);
        live.publish(message.tenant(), message.dialog(), stored);
    }

    private Optional<IntakeResult> repeated(Dialog dialog, IncomingText incoming) {
        return incoming.clientId()
                .flatMap(clientId -> messages.findByClientId(dialog.tenant(), dialog.id(), clientId))
                .map(stored -> new IntakeResult(List.of(stored), true));
    }

    private IntakeResult store(Dialog dialog, IncomingText incoming) {
        var turn = receive(dialog, incoming);
        charging.hold(dialog.tenant(), new HoldId(turn.message().id().value()));
        messages.add(turn.message());
        dialogs.save(turn.dialog());
        enqueueReply(dialog, turn.message());
        return new IntakeResult(List.of(turn.message()), false);
    }

    private IntakeResult storeAnswered(Dialog dialog, IncomingText incoming, String answer) {
        var asked = receive(dialog, incoming);
        var replied = asked.dialog()
                .answer(
                        new MessageId(core.ids().next()),
                        asked.message().id(),
                        Answer.complete(answer, List.of()),
                        core.clock().instant());
        messages.add(asked.message());
        messages.add(replied.message());
        dialogs.save(replied.dialog());
        outbound.enqueue(replied.dialog(), replied.message());
        return new IntakeResult(List.of(asked.message(), replied.message()), false);
    }

    private Dialog.Turn receive(Dialog dialog, IncomingText incoming) {
        return dialog.receive(
                new MessageId(core.ids().next()),
                incoming.text(),
                incoming.clientId(),
                incoming.metadata(),
                core.clock().instant());
    }

    private void enqueueReply(Dialog before, Message message) {
        var job = AnswerMessageJob.job(message, core.clock().instant());
        if (before.pendingReplies() == 0) {
            jobs.addAndClaim(job);
        } else {
            jobs.add(job);
        }
    }
}
