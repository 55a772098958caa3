package io.replyx.domain.bots;

import io.replyx.domain.kernel.InputRefusal;
import java.util.regex.Pattern;

/** What Telegram's BotFather gives to whoever makes a bot; whoever has it is the bot. */
public record BotToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3,16}:[A-Za-z0-9_-]{20,100}");

    public BotToken {
        value = value.strip();
        if (!SHAPE.matcher(value).matches()) {
            throw InputRefusal.BAD_FORMAT.refusal(
                    "expected", "a bot's token as BotFather gives it, such as 123456789:AAE…");
        }
    }

    /** The bot's own id in Telegram. */
    public long account() {
        return Long.parseLong(value.substring(0, value.indexOf(':')));
    }

    @Override
    public String toString() {
        return account() + ":(secret)";
    }
}
