package io.replyx.application.bots;

import io.replyx.application.bots.port.BotChats;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.BotTexts;
import io.replyx.domain.bots.Incoming;
import io.replyx.domain.bots.Outgoing;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** A customer chooses the bot's language, by a word or by a button. */
final class LanguageChoice {
    private static final String BUTTON = "lang:";

    private final BotChats chats;
    private final OwnReplies replies;

    LanguageChoice(BotChats chats, OwnReplies replies) {
        this.chats = chats;
        this.replies = replies;
    }

    /** Asks which one when none that it speaks is named. */
    void wished(BotChat chat, Incoming.Commanded command) {
        named(command.argument()).ifPresentOrElse(language -> speak(chat, command, language), () -> ask(chat, command));
    }

    static boolean isMadeBy(Incoming.Pressed pressed) {
        return pressed.data().startsWith(BUTTON);
    }

    void pressed(BotChat chat, Incoming.Pressed pressed) {
        named(pressed.data().substring(BUTTON.length())).ifPresent(language -> speak(chat, pressed, language));
    }

    private void speak(BotChat chat, Incoming.Spoken wish, Language language) {
        chats.save(chat.speaking(language));
        replies.promise(chat, wish, Outgoing.text(BotTexts.languageChosen(language)));
    }

    private void ask(BotChat chat, Incoming.Spoken question) {
        var buttons = List.of(button(Language.EN), button(Language.RU));
        var text = BotTexts.chooseLanguage(OwnReplies.language(chat, question));
        replies.promise(chat, question, new Outgoing(text, buttons));
    }

    private static Outgoing.Button button(Language language) {
        return new Outgoing.Button(BotTexts.name(language), BUTTON + language.code());
    }

    private static Optional<Language> named(String code) {
        try {
            return Optional.of(Language.of(code.strip()));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }
}
