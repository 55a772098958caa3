package io.replyx.domain.bots;

import io.replyx.domain.kernel.ChatId;
import java.util.Map;
import java.util.Optional;

/** Something that reached a bot. */
public sealed interface Incoming {
    ChatId chat();

    /** Somebody turned to the bot. */
    sealed interface Spoken extends Incoming {
        Sender sender();

        /** Tells it from everything else that was said in this chat, for ever. */
        String id();
    }

    /**
     * Somebody wrote.
     *
     * @param text empty for a file without a word
     * @param files what came along, as the tenant may look it up: kind, name, Telegram's file id
     * @param edited whether it was written before, and is now written differently
     */
    record Said(ChatId chat, Sender sender, String id, String text, Map<String, String> files, boolean edited)
            implements Spoken {
        public Said {
            files = Map.copyOf(files);
        }
    }

    /**
     * A word that begins with a slash.
     *
     * @param name without the slash, lower case
     */
    record Commanded(ChatId chat, Sender sender, String id, String name, String argument) implements Spoken {}

    /** Somebody gave a telephone number away. */
    record SharedContact(ChatId chat, Sender sender, String id, String phone, Optional<String> name)
            implements Spoken {}

    /** Somebody pressed a button under a message. */
    record Pressed(ChatId chat, Sender sender, String id, String data) implements Spoken {}

    /** The bot may write there, or may not any more: it was blocked, or thrown out. */
    record Admitted(ChatId chat, boolean reachable) implements Incoming {}

    /** A group goes on under another id. */
    record Moved(ChatId chat, ChatId to) implements Incoming {}

    /** Nothing that concerns the bot. */
    record Nothing(ChatId chat) implements Incoming {}
}
