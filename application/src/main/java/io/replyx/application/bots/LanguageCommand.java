package io.replyx.application.bots;

import io.replyx.application.bots.port.BotChats;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** A customer chooses the bot's language, by a word or by a button. */
final class LanguageCommand {
    private static final String BUTTON = "lang:";

    private final BotChats chats;
    private final SystemReplies replies;

    LanguageCommand(BotChats chats, SystemReplies replies) {
        this.chats = chats;
        this.replies = replies;
    }

    /** Asks which one when none that it speaks is named. */
    void wished(BotChat chat, InboundEvent.Command command) {
        named(command.argument()).ifPresentOrElse(language -> speak(chat, command, language), () -> ask(chat, command));
    }

    static boolean isMadeBy(InboundEvent.ButtonPressed pressed) {
        return pressed.data().startsWith(BUTTON);
    }

    void pressed(BotChat chat, InboundEvent.ButtonPressed pressed) {
        named(pressed.data().substring(BUTTON.length())).ifPresent(language -> speak(chat, pressed, language));
    }

    private void speak(BotChat chat, InboundEvent.FromUser wish, Language language) {
        chats.save(chat.speaking(language));
        replies.enqueue(chat, wish, OutgoingMessage.text(BuiltInBotTexts.languageChosen(language)));
    }

    private void ask(BotChat chat, InboundEvent.FromUser question) {
        var buttons = List.of(button(Language.EN), button(Language.RU));
        var text = BuiltInBotTexts.chooseLanguage(SystemReplies.language(chat, question));
        replies.enqueue(chat, question, new OutgoingMessage(text, buttons));
    }

    private static OutgoingMessage.Button button(Language language) {
        return new OutgoingMessage.Button(BuiltInBotTexts.name(language), BUTTON + language.code());
    }

    private static Optional<Language> named(String code) {
        try {
            return Optional.of(Language.of(code.strip()));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }
}
