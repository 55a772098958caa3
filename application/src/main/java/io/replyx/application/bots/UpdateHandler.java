package io.replyx.application.bots;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.bots.port.BotChats;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.dialogs.MessageIntake;
import io.replyx.application.dialogs.MessageIntake.IntakeResult;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.CoreServices;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import java.util.Optional;
import java.util.function.Function;

/** Decides what becomes of something that reached a bot. Done again after a crash, it stores nothing twice. */
final class UpdateHandler {
    private final Parts parts;
    private final ChatDialogResolver resolver;
    private final LanguageCommand languages;

    /** What it works with. */
    record Parts(
            CoreServices core, BotStores stores, AssistantVersions versions, Dialogs dialogs, MessageIntake intake) {
        Bots bots() {
            return stores.bots();
        }

        BotChats chats() {
            return stores.chats();
        }

        Deliveries deliveries() {
            return stores.deliveries();
        }
    }

    UpdateHandler(Parts parts) {
        this.parts = parts;
        var replies = new SystemReplies(parts.deliveries(), parts.core().clock());
        this.resolver = new ChatDialogResolver(parts, replies);
        this.languages = new LanguageCommand(parts.chats(), replies);
    }

    /** The dialog in which an answer is being written now, if one is. */
    Optional<DialogId> handle(RunnableBot run, InboundEvent event) {
        var taken = parts.core().transactions().inTenant(run.tenant(), () -> within(run, event));
        taken.ifPresent(parts.intake()::announce);
        return taken.filter(each -> each.stored().size() == 1)
                .map(each -> each.message().dialog());
    }

    private Optional<IntakeResult> within(RunnableBot run, InboundEvent event) {
        return switch (event) {
            case InboundEvent.Ignored _ -> Optional.empty();
            case InboundEvent.ReachabilityChanged change -> admitted(run, change);
            default -> inChat(run, event);
        };
    }

    private Optional<IntakeResult> inChat(RunnableBot run, InboundEvent event) {
        var chat = parts.chats().lock(run.tenant(), run.bot(), event.chat());
        return switch (event) {
            case InboundEvent.TextMessage said -> said(chat, said);
            case InboundEvent.Command command -> commanded(chat, command);
            case InboundEvent.SharedContact contact -> contact(chat, contact);
            case InboundEvent.ButtonPressed pressed -> pressed(chat, pressed);
            case InboundEvent.ChatMigrated move -> moved(chat, move.to());
            case InboundEvent.ReachabilityChanged _, InboundEvent.Ignored _ -> Optional.empty();
        };
    }

    private Optional<IntakeResult> said(BotChat chat, InboundEvent.TextMessage said) {
        var words = IncomingMessageMapper.of(said);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return inDialog(
                chat,
                said,
                dialog -> said.text().isBlank()
                        ? parts.intake()
                                .acceptAnswered(
                                        dialog,
                                        words.get(),
                                        BuiltInBotTexts.fileKept(SystemReplies.language(chat, said)))
                        : parts.intake().accept(dialog, words.get()));
    }

    private Optional<IntakeResult> commanded(BotChat chat, InboundEvent.Command command) {
        var language = SystemReplies.language(chat, command);
        return switch (command.name()) {
            case "start" -> answered(chat, command, greeting(chat, language));
            case "help" -> answered(chat, command, BuiltInBotTexts.help(language));
            case "lang" -> nothing(() -> languages.wished(chat, command));
            default ->
                IncomingMessageMapper.of(command)
                        .flatMap(words ->
                                inDialog(chat, command, dialog -> parts.intake().accept(dialog, words)));
        };
    }

    private Optional<IntakeResult> answered(BotChat chat, InboundEvent.Command command, String answer) {
        return IncomingMessageMapper.of(command)
                .flatMap(words ->
                        inDialog(chat, command, dialog -> parts.intake().acceptAnswered(dialog, words, answer)));
    }

    private Optional<IntakeResult> contact(BotChat chat, InboundEvent.SharedContact contact) {
        var answer = BuiltInBotTexts.contactKept(SystemReplies.language(chat, contact));
        return IncomingMessageMapper.of(contact)
                .flatMap(words ->
                        inDialog(chat, contact, dialog -> parts.intake().acceptAnswered(dialog, words, answer)));
    }

    private Optional<IntakeResult> pressed(BotChat chat, InboundEvent.ButtonPressed pressed) {
        return LanguageCommand.isMadeBy(pressed)
                ? nothing(() -> languages.pressed(chat, pressed))
                : IncomingMessageMapper.of(pressed)
                        .flatMap(words ->
                                inDialog(chat, pressed, dialog -> parts.intake().accept(dialog, words)));
    }

    /** No message comes of it. */
    private static Optional<IntakeResult> nothing(Runnable work) {
        work.run();
        return Optional.empty();
    }

    /** Of a chat that the bot was never in there is nothing to note. */
    private Optional<IntakeResult> admitted(RunnableBot run, InboundEvent.ReachabilityChanged change) {
        var chats = parts.chats();
        chats.find(run.tenant(), run.bot(), change.chat())
                .filter(chat -> chat.reachable() != change.reachable())
                .map(chat -> chats.lock(chat.tenant(), chat.bot(), chat.chat()))
                .ifPresent(chat -> chats.save(chat.reachable(change.reachable())));
        return Optional.empty();
    }

    /**
     * The group goes on under its new id: its conversation, and what still waits for it. This is told more than once, by
     * Telegram and by whoever sends: later there is nothing known under the old id, and nothing gives way to it.
     */
    private Optional<IntakeResult> moved(BotChat chat, ChatId to) {
        if (!chat.equals(BotChat.of(chat.tenant(), chat.bot(), chat.chat()))) {
            resolver.move(chat, to);
            parts.chats().move(chat, to);
        }
        parts.deliveries().move(chat.tenant(), chat.bot(), chat.chat(), to);
        return Optional.empty();
    }

    private Optional<IntakeResult> inDialog(
            BotChat chat, InboundEvent.FromUser spoken, Function<Dialog, IntakeResult> work) {
        return resolver.of(chat, spoken).map(work);
    }

    private String greeting(BotChat chat, Language language) {
        return resolver.published(chat)
                .flatMap(version -> version.config().greeting())
                .map(DisplayText::value)
                .orElseGet(() -> BuiltInBotTexts.greeting(language));
    }
}
