package io.replyx.domain.bots;

import io.replyx.domain.kernel.ChatId;
import java.util.Map;
import java.util.Optional;

/** Something that reached a bot. */
public sealed interface InboundEvent {
    ChatId chat();

    /** Somebody turned to the bot. */
    sealed interface FromUser extends InboundEvent {
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
    record TextMessage(ChatId chat, Sender sender, String id, String text, Map<String, String> files, boolean edited)
            implements FromUser {
        public TextMessage {
            files = Map.copyOf(files);
        }
    }

    /**
     * A word that begins with a slash.
     *
     * @param name without the slash, lower case
     */
    record Command(ChatId chat, Sender sender, String id, String name, String argument) implements FromUser {}

    /** Somebody gave a telephone number away. */
    record SharedContact(ChatId chat, Sender sender, String id, String phone, Optional<String> name)
            implements FromUser {}

    /** Somebody pressed a button under a message. */
    record ButtonPressed(ChatId chat, Sender sender, String id, String data) implements FromUser {}

    /** The bot may write there, or may not any more: it was blocked, or thrown out. */
    record ReachabilityChanged(ChatId chat, boolean reachable) implements InboundEvent {}

    /** A group goes on under another id. */
    record ChatMigrated(ChatId chat, ChatId to) implements InboundEvent {}

    /** Nothing that concerns the bot. */
    record Ignored(ChatId chat) implements InboundEvent {}
}
