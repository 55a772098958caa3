package io.replyx.application.bots;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.bots.port.BotChats;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.dialogs.MessageIntake;
import io.replyx.application.dialogs.MessageIntake.Taken;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.ShortText;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.BotTexts;
import io.replyx.domain.bots.Incoming;
import io.replyx.domain.bots.Outgoing;
import io.replyx.domain.bots.Sender;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides what becomes of something that reached a bot. Done again after a crash, it stores nothing twice. */
final class UpdateHandling {
    private static final String LANGUAGE_BUTTON = "lang:";

    private final Parts parts;

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
                                .takeAnswered(dialog, words.get(), BotTexts.fileKept(language(chat, said.sender())))
                        : parts.intake().take(dialog, words.get()));
    }

    private Optional<Taken> commanded(BotChat chat, Incoming.Commanded command) {
        var language = language(chat, command.sender());
        return switch (command.name()) {
            case "start" -> answered(chat, command, greeting(chat, language));
            case "help" -> answered(chat, command, BotTexts.help(language));
            case "lang" -> languageCommand(chat, command);
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

    private Optional<Taken> languageCommand(BotChat chat, Incoming.Commanded command) {
        return named(command.argument())
                .map(language -> speak(chat, command, language))
                .orElseGet(() -> ask(chat, command));
    }

    private Optional<Taken> ask(BotChat chat, Incoming.Spoken question) {
        var buttons = List.of(button(Language.EN), button(Language.RU));
        var text = BotTexts.chooseLanguage(language(chat, question.sender()));
        promise(chat, question, new Outgoing(text, buttons));
        return Optional.empty();
    }

    private static Outgoing.Button button(Language language) {
        return new Outgoing.Button(BotTexts.name(language), LANGUAGE_BUTTON + language.code());
    }

    private Optional<Taken> speak(BotChat chat, Incoming.Spoken wish, Language language) {
        parts.chats().save(chat.speaking(language));
        promise(chat, wish, Outgoing.text(BotTexts.languageChosen(language)));
        return Optional.empty();
    }

    private Optional<Taken> contact(BotChat chat, Incoming.SharedContact contact) {
        var answer = BotTexts.contactKept(language(chat, contact.sender()));
        return Words.of(contact)
                .flatMap(words ->
                        inDialog(chat, contact, dialog -> parts.intake().takeAnswered(dialog, words, answer)));
    }

    private Optional<Taken> pressed(BotChat chat, Incoming.Pressed pressed) {
        return pressed.data().startsWith(LANGUAGE_BUTTON)
                ? named(pressed.data().substring(LANGUAGE_BUTTON.length()))
                        .flatMap(language -> speak(chat, pressed, language))
                : Words.of(pressed)
                        .flatMap(words ->
                                inDialog(chat, pressed, dialog -> parts.intake().take(dialog, words)));
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
            goOn(chat, to);
        }
        parts.deliveries().move(chat.tenant(), chat.bot(), chat.chat(), to);
        return Optional.empty();
    }

    private void goOn(BotChat chat, ChatId to) {
        chat.dialog()
                .flatMap(id -> parts.dialogs().lock(chat.tenant(), id))
                .map(dialog -> dialog.by(new Channel.Telegram(chat.bot(), to)))
                .ifPresent(parts.dialogs()::save);
        parts.chats().move(chat, to);
    }

    private interface InDialog {
        Taken take(Dialog dialog);
    }

    /** Whoever writes can be reached. Where nobody answers yet, that is said, and nothing stored. */
    private Optional<Taken> inDialog(BotChat chat, Incoming.Spoken spoken, InDialog work) {
        var assistant = parts.bots().require(chat.tenant(), chat.bot()).assistant();
        var version = parts.versions().published(chat.tenant(), assistant);
        if (version.isEmpty()) {
            promise(chat, spoken, Outgoing.text(BotTexts.notOpen(language(chat, spoken.sender()))));
            return Optional.empty();
        }
        var dialog = openDialog(chat, assistant).orElseGet(() -> open(chat, assistant, spoken.sender()));
        if (!chat.reachable() || !chat.dialog().equals(Optional.of(dialog.id()))) {
            parts.chats().save(chat.in(dialog.id()).reachable(true));
        }
        return Optional.of(work.take(dialog));
    }

    private Optional<Dialog> openDialog(BotChat chat, AssistantId assistant) {
        return chat.dialog()
                .flatMap(id -> parts.dialogs().lock(chat.tenant(), id))
                .filter(dialog -> dialog.isOpen() && dialog.assistant().equals(assistant));
    }

    private Dialog open(BotChat chat, AssistantId assistant, Sender sender) {
        var dialog = Dialog.open(
                new DialogId(parts.ids().next()),
                chat.tenant(),
                assistant,
                new Channel.Telegram(chat.bot(), chat.chat()),
                Words.customer(chat.chat(), sender),
                Words.notes(chat.chat()),
                parts.clock().instant());
        parts.dialogs().add(dialog);
        return dialog;
    }

    /** Promised once, however often what it answers is worked off. */
    private void promise(BotChat chat, Incoming.Spoken answered, Outgoing outgoing) {
        var name = chat.bot() + "/" + chat.chat() + "/" + answered.id();
        parts.deliveries()
                .promise(new Deliveries.Promise(
                        chat.tenant(),
                        UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                        chat.bot(),
                        chat.chat(),
                        outgoing,
                        parts.clock().instant()));
    }

    private String greeting(BotChat chat, Language language) {
        var assistant = parts.bots().require(chat.tenant(), chat.bot()).assistant();
        return parts.versions()
                .published(chat.tenant(), assistant)
                .flatMap(version -> version.config().greeting())
                .map(ShortText::value)
                .orElseGet(() -> BotTexts.greeting(language));
    }

    private static Language language(BotChat chat, Sender sender) {
        return chat.language().or(sender::language).orElse(Language.EN);
    }

    private static Optional<Language> named(String code) {
        try {
            return Optional.of(Language.of(code.strip()));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }
}
