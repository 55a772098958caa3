package io.replyx.application.bots;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.dialogs.OutboundQueue;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.dialogs.BuiltInAnswers;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Citation;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Message;
import java.util.stream.Collectors;

/** Promises to a Telegram chat what is stored in its dialog for the customer. */
final class TelegramOutboundQueue implements OutboundQueue {
    private final Deliveries deliveries;

    TelegramOutboundQueue(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void enqueue(Dialog dialog, Message message) {
        if (message.isAnswer() && dialog.channel() instanceof Channel.Telegram(var bot, var chat)) {
            deliveries.enqueue(new Deliveries.NewDelivery(
                    dialog.tenant(),
                    message.id().value(),
                    bot,
                    chat,
                    OutgoingMessage.text(shown(message)),
                    message.createdAt()));
        }
    }

    /** The answer, and the sources that it names: a chat has no other place for them. */
    private static String shown(Message message) {
        if (message.citations().isEmpty()) {
            return message.text();
        }
        var head = BuiltInBotTexts.sources(BuiltInAnswers.languageOf(message.text()));
        return message.citations().stream()
                .map(TelegramOutboundQueue::line)
                .distinct()
                .collect(Collectors.joining("\n", message.text() + "\n\n" + head + "\n", ""));
    }

    private static String line(Citation citation) {
        return "[" + citation.n() + "] " + citation.title().replaceAll("([\\\\`*_\\[\\]<>~|])", "\\\\$1");
    }
}
