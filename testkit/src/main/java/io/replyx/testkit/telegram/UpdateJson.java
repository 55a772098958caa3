package io.replyx.testkit.telegram;

import io.replyx.testkit.http.JsonValue;

/** What happens in a bot's chats, as Telegram writes it: each method gives one field of an update, or a part of it. */
record UpdateJson(long bot, String username) {

    String message(long chat, long number, String fields) {
        return "{\"message_id\":" + number + ",\"date\":1764000000,\"from\":" + from(chat) + ",\"chat\":" + chat(chat)
                + "," + fields + "}";
    }

    String edited(long chat, long message, String text, long date) {
        return message(chat, message, "\"edit_date\":" + date + ",\"text\":" + JsonValue.quote(text));
    }

    String pressed(long chat, long message, String press, String data) {
        return "{\"id\":\"" + press + "\",\"from\":" + from(chat) + ",\"chat_instance\":\"1\",\"message\":"
                + message(chat, message, "\"text\":\"…\"") + ",\"data\":" + JsonValue.quote(data) + "}";
    }

    String admitted(long chat, String status) {
        return "{\"chat\":" + chat(chat) + ",\"from\":" + from(chat)
                + ",\"date\":1,\"old_chat_member\":{\"status\":\"member\",\"user\":" + self()
                + "},\"new_chat_member\":{\"status\":\"" + status + "\",\"until_date\":0,\"user\":" + self() + "}}";
    }

    /** A message of the bot's own. */
    String sent(long chat, long number, String text) {
        return "{\"message_id\":" + number + ",\"date\":1764000000,\"chat\":" + chat(chat) + ",\"from\":" + self()
                + ",\"text\":" + JsonValue.quote(text) + "}";
    }

    String self() {
        return "{\"id\":" + bot + ",\"is_bot\":true,\"first_name\":\"Bot\",\"username\":\"" + username + "\"}";
    }

    private static String from(long chat) {
        return "{\"id\":" + Math.abs(chat) + ",\"is_bot\":false,\"first_name\":\"Ann\",\"last_name\":\""
                + Math.abs(chat) + "\",\"language_code\":\"en\"}";
    }

    private static String chat(long chat) {
        return chat > 0
                ? "{\"id\":" + chat + ",\"type\":\"private\",\"first_name\":\"Ann\"}"
                : "{\"id\":" + chat + ",\"type\":\"group\",\"title\":\"Group\"}";
    }
}
