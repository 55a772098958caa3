package io.replyx.application.dialogs;

import io.replyx.application.billing.port.Charging;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.CoreServices;
import io.replyx.domain.billing.HoldId;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.BuiltInAnswers;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageStatus;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Stores the one answer that a customer message gets, and settles what it cost. */
final class ReplyStore {
    private final CoreServices core;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Charging charging;
    private final OutboundQueue outbound;
    private final LiveFeed live;

    ReplyStore(CoreServices core, DialogStores stores, Charging charging, OutboundQueue outbound, LiveFeed live) {
        this.core = core;
        this.dialogs = stores.dialogs();
        this.messages = stores.messages();
        this.charging = charging;
        this.outbound = outbound;
        this.live = live;
    }

    /** Does nothing when the message has its answer already, or its dialog was closed meanwhile. */
    void store(Message question, Answer answer, Usage usage) {
        core.transactions()
                .inTenant(question.tenant(), () -> settled(question, answer, usage))
                .ifPresent(this::announce);
    }

    /** Each hold is settled or released once: by whoever stores the answer, or finds that there will be none. */
    private Optional<Message> settled(Message question, Answer answer, Usage usage) {
        var tenant = question.tenant();
        var hold = new HoldId(question.id().value());
        var dialog = dialogs.requireLocked(tenant, question.dialog());
        if (messages.findReply(tenant, question.id()).isPresent()) {
            return Optional.empty();
        }
        if (!dialog.isOpen() || answer.status() == MessageStatus.FAILED) {
            charging.release(tenant, hold);
        } else {
            charging.settle(tenant, hold, usage);
        }
        return dialog.isOpen() ? Optional.of(add(dialog, question, answer)) : Optional.empty();
    }

    /** Leaves word for the customer that there will be no answer. */
    void storeFailure(TenantId tenant, MessageId id) {
        var question = core.transactions().inTenant(tenant, () -> messages.find(tenant, id));
        question.ifPresent(asked -> store(
                asked,
                Answer.failed(BuiltInAnswers.failedAnswer(BuiltInAnswers.languageOf(asked.text()))),
                Usage.NONE));
    }

    void release(Message question) {
        var hold = new HoldId(question.id().value());
        core.transactions().runInTenant(question.tenant(), () -> charging.release(question.tenant(), hold));
    }

    private Message add(Dialog dialog, Message question, Answer answer) {
        var turn = dialog.answer(
                new MessageId(core.ids().next()),
                question.id(),
                answer,
                core.clock().instant());
        messages.add(turn.message());
        dialogs.save(turn.dialog());
        outbound.enqueue(turn.dialog(), turn.message());
        return turn.message();
    }

    /** Also for an answer whose first announcement may have been lost: whoever has seen it ignores it. */
    void announce(Message reply) {
        var stored = new LiveEvent.Stored(new DialogEntry.MessageStored(reply), reply.seq() - 1);
        live.publish(reply.tenant(), reply.dialog(), stored);
    }
}
