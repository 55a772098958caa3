package io.replyx.telegram.inbound;

import io.replyx.domain.bots.BotAccount;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Whether somebody in a group means the bot: by its name, by answering it, or with a command. */
final class MentionFilter {
    private MentionFilter() {}

    static boolean isMeant(BotAccount bot, Message message) {
        var text = Optional.ofNullable(message.getText())
                .or(() -> Optional.ofNullable(message.getCaption()))
                .orElse("");
        return answers(bot, message) || name(bot).matcher(text).find() || isCommand(bot, text);
    }

    /** The bot's name is how it was called, and no part of the question. */
    static String withoutName(BotAccount bot, String text) {
        return name(bot).matcher(text).replaceAll("").strip();
    }

    /** Empty when the command is meant for another bot. */
    static Optional<String> commandName(BotAccount bot, String word) {
        int at = word.indexOf('@');
        if (at < 0) {
            return Optional.of(word);
        }
        return word.substring(at + 1).equalsIgnoreCase(bot.username())
                ? Optional.of(word.substring(0, at))
                : Optional.empty();
    }

    private static boolean isCommand(BotAccount bot, String text) {
        return text.startsWith("/")
                && text.length() > 1
                && commandName(bot, text.substring(1).split("\\s+", 2)[0]).isPresent();
    }

    private static boolean answers(BotAccount bot, Message message) {
        var to = message.getReplyToMessage();
        return to != null && to.getFrom() != null && to.getFrom().getId() == bot.id();
    }

    private static Pattern name(BotAccount bot) {
        return Pattern.compile(
                "(?i)(?<!\\w)@" + Pattern.quote(bot.username().toLowerCase(Locale.ROOT)) + "(?!\\w)[,:]?");
    }
}
