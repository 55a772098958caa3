package io.replyx.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.kernel.ChatId;
import java.util.List;
import java.util.Optional;

/** Finds in an update what it is filed under; the rest stays as it came. */
public final class UpdateJson {
    /** The kinds that are asked for, each with the way to its chat. */
    private static final List<String> CHATS = List.of(
            "/message/chat/id",
            "/edited_message/chat/id",
            "/callback_query/message/chat/id",
            "/my_chat_member/chat/id",
            "/callback_query/from/id");

    /** What bots ask for; Telegram remembers it. */
    public static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private UpdateJson() {}

    /** Empty for what is no update. One that belongs to no chat is filed under 0. */
    public static Optional<Inbox.Update> of(JsonNode update) {
        return update.path("update_id").canConvertToLong()
                ? Optional.of(new Inbox.Update(update.path("update_id").asLong(), chat(update), update.toString()))
                : Optional.empty();
    }

    private static ChatId chat(JsonNode update) {
        return CHATS.stream()
                .map(update::at)
                .filter(JsonNode::canConvertToLong)
                .findFirst()
                .map(id -> new ChatId(id.asLong()))
                .orElse(new ChatId(0));
    }
}
