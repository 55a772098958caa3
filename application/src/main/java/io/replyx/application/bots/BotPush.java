package io.replyx.application.bots;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.dialogs.Push;
import io.replyx.domain.bots.BotTexts;
import io.replyx.domain.bots.Outgoing;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Citation;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogTexts;
import io.replyx.domain.dialogs.Message;
import java.util.stream.Collectors;

/** Promises to a Telegram chat what is stored in its dialog for the customer. */
final class BotPush implements Push {
    private final Deliveries deliveries;

    BotPush(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void promise(Dialog dialog, Message message) {
        if (message.isAnswer() && dialog.channel() instanceof Channel.Telegram(var bot, var chat)) {
            deliveries.promise(new Deliveries.Promise(
                    dialog.tenant(),
                    message.id().value(),
                    bot,
                    chat,
                    Outgoing.text(shown(message)),
                    message.createdAt()));
        }
    }

    /** The answer, and the sources that it names: a chat has no other place for them. */
    private static String shown(Message message) {
        if (message.citations().isEmpty()) {
            return message.text();
        }
        var head = BotTexts.sources(DialogTexts.languageOf(message.text()));
        return message.citations().stream()
                .map(BotPush::line)
                .distinct()
                .collect(Collectors.joining("\n", message.text() + "\n\n" + head + "\n", ""));
    }

    private static String line(Citation citation) {
        return "[" + citation.n() + "] " + citation.title().replaceAll("([\\\\`*_\\[\\]<>~|])", "\\\\$1");
    }
}
