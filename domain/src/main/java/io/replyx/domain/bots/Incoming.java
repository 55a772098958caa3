package io.replyx.domain.bots;

import io.replyx.domain.kernel.ChatId;
import java.util.Map;
import java.util.Optional;

/** Something that reached a bot. */
public sealed interface Incoming {
    ChatId chat();

    /**
     * Somebody wrote.
     *
     * @param id tells it from everything else that was written in this chat, for ever
     * @param text empty for a file without a word
     * @param files what came along, as the tenant may look it up: kind, name, Telegram's file id
     * @param edited whether it was written before, and is now written differently
     */
    record Said(ChatId chat, Sender sender, String id, String text, Map<String, String> files, boolean edited)
            implements Incoming {
        public Said {
            files = Map.copyOf(files);
        }
    }

    /**
     * A word that begins with a slash.
     *
     * @param name without the slash, lower case
     */
    record Commanded(ChatId chat, Sender sender, String id, String name, String argument) implements Incoming {}

    /** Somebody gave a telephone number away. */
    record SharedContact(ChatId chat, Sender sender, String id, String phone, Optional<String> name)
            implements Incoming {}

    /** Somebody pressed a button under a message. */
    record Pressed(ChatId chat, Sender sender, String id, String data) implements Incoming {}

    /** The bot may write there, or may not any more: it was blocked, or thrown out. */
    record Admitted(ChatId chat, boolean reachable) implements Incoming {}

    /** A group goes on under another id. */
    record Moved(ChatId chat, ChatId to) implements Incoming {}

    /** Nothing that concerns the bot. */
    record Nothing(ChatId chat) implements Incoming {}
}
