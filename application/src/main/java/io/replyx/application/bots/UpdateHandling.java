package io.replyx.application.bots;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.bots.port.BotChats;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.dialogs.MessageIntake;
import io.replyx.application.dialogs.MessageIntake.Taken;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.BotTexts;
import io.replyx.domain.bots.Incoming;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Language;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Decides what becomes of something that reached a bot. Done again after a crash, it stores nothing twice. */
final class UpdateHandling {
    private final Parts parts;
    private final ChatDialogs dialogs;
    private final LanguageChoice languages;

    /** What it works with. */
    record Parts(
            Transactions transactions,
            Bots bots,
            BotChats chats,
            Deliveries deliveries,
            AssistantVersions versions,
            Dialogs dialogs,
            MessageIntake intake,
            Ids ids,
            InstantSource clock) {}

    UpdateHandling(Parts parts) {
        this.parts = parts;
        var replies = new OwnReplies(parts.deliveries(), parts.clock());
        this.dialogs = new ChatDialogs(parts, replies);
        this.languages = new LanguageChoice(parts.chats(), replies);
    }

    /** The dialog in which an answer is being written now, if one is. */
    Optional<DialogId> handle(BotRun run, Incoming incoming) {
        var taken = parts.transactions().inTenant(run.tenant(), () -> within(run, incoming));
        taken.ifPresent(parts.intake()::announce);
        return taken.filter(each -> each.stored().size() == 1)
                .map(each -> each.message().dialog());
    }

    private Optional<Taken> within(BotRun run, Incoming incoming) {
        return switch (incoming) {
            case Incoming.Nothing _ -> Optional.empty();
            case Incoming.Admitted admission -> admitted(run, admission);
            default -> inChat(run, incoming);
        };
    }

    private Optional<Taken> inChat(BotRun run, Incoming incoming) {
        var chat = parts.chats().lock(run.tenant(), run.bot(), incoming.chat());
        return switch (incoming) {
            case Incoming.Said said -> said(chat, said);
            case Incoming.Commanded command -> commanded(chat, command);
            case Incoming.SharedContact contact -> contact(chat, contact);
            case Incoming.Pressed pressed -> pressed(chat, pressed);
            case Incoming.Moved move -> moved(chat, move.to());
            case Incoming.Admitted _, Incoming.Nothing _ -> Optional.empty();
        };
    }

    private Optional<Taken> said(BotChat chat, Incoming.Said said) {
        var words = Words.of(said);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return inDialog(
                chat,
                said,
                dialog -> said.text().isBlank()
                        ? parts.intake()
                                .takeAnswered(dialog, words.get(), BotTexts.fileKept(OwnReplies.language(chat, said)))
                        : parts.intake().take(dialog, words.get()));
    }

    private Optional<Taken> commanded(BotChat chat, Incoming.Commanded command) {
        var language = OwnReplies.language(chat, command);
        return switch (command.name()) {
            case "start" -> answered(chat, command, greeting(chat, language));
            case "help" -> answered(chat, command, BotTexts.help(language));
            case "lang" -> nothing(() -> languages.wished(chat, command));
            default ->
                Words.of(command)
                        .flatMap(words ->
                                inDialog(chat, command, dialog -> parts.intake().take(dialog, words)));
        };
    }

    private Optional<Taken> answered(BotChat chat, Incoming.Commanded command, String answer) {
        return Words.of(command)
                .flatMap(words ->
                        inDialog(chat, command, dialog -> parts.intake().takeAnswered(dialog, words, answer)));
    }

    private Optional<Taken> contact(BotChat chat, Incoming.SharedContact contact) {
        var answer = BotTexts.contactKept(OwnReplies.language(chat, contact));
        return Words.of(contact)
                .flatMap(words ->
                        inDialog(chat, contact, dialog -> parts.intake().takeAnswered(dialog, words, answer)));
    }

    private Optional<Taken> pressed(BotChat chat, Incoming.Pressed pressed) {
        return LanguageChoice.isMadeBy(pressed)
                ? nothing(() -> languages.pressed(chat, pressed))
                : Words.of(pressed)
                        .flatMap(words ->
                                inDialog(chat, pressed, dialog -> parts.intake().take(dialog, words)));
    }

    /** No message comes of it. */
    private static Optional<Taken> nothing(Runnable work) {
        work.run();
        return Optional.empty();
    }

    /** Of a chat that the bot was never in there is nothing to note. */
    private Optional<Taken> admitted(BotRun run, Incoming.Admitted admission) {
        var chats = parts.chats();
        chats.find(run.tenant(), run.bot(), admission.chat())
                .filter(chat -> chat.reachable() != admission.reachable())
                .map(chat -> chats.lock(chat.tenant(), chat.bot(), chat.chat()))
                .ifPresent(chat -> chats.save(chat.reachable(admission.reachable())));
        return Optional.empty();
    }

    /**
     * The group goes on under its new id: its conversation, and what still waits for it. This is told more than once, by
     * Telegram and by whoever sends: later there is nothing known under the old id, and nothing gives way to it.
     */
    private Optional<Taken> moved(BotChat chat, ChatId to) {
        if (!chat.equals(BotChat.of(chat.tenant(), chat.bot(), chat.chat()))) {
            dialogs.move(chat, to);
            parts.chats().move(chat, to);
        }
        parts.deliveries().move(chat.tenant(), chat.bot(), chat.chat(), to);
        return Optional.empty();
    }

    private Optional<Taken> inDialog(BotChat chat, Incoming.Spoken spoken, Function<Dialog, Taken> work) {
        return dialogs.of(chat, spoken).map(work);
    }

    private String greeting(BotChat chat, Language language) {
        return dialogs.published(chat)
                .flatMap(version -> version.config().greeting())
                .map(ShortText::value)
                .orElseGet(() -> BotTexts.greeting(language));
    }
}
