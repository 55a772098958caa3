package io.replyx.testkit.telegram;

import java.util.Map;
import java.util.Optional;

/** What Telegram says to texts that it does not take. */
final class TelegramTexts {
    /** In UTF-16 units. Source: core.telegram.org/bots/api#sendmessage. */
    private static final int LONGEST = 4_096;

    private TelegramTexts() {}

    static Optional<ApiAnswer> refusal(Call call) {
        var text = call.text("text");
        if (text.isBlank()) {
            return Optional.of(ApiAnswer.error(400, "Bad Request: message text is empty"));
        }
        if (text.length() > LONGEST) {
            return Optional.of(ApiAnswer.error(400, "Bad Request: message is too long"));
        }
        boolean broken = call.objects("entities").stream().anyMatch(entity -> isBroken(text, entity));
        return broken
                ? Optional.of(ApiAnswer.error(400, "Bad Request: can't parse entities: entity is out of place"))
                : Optional.empty();
    }

    private static boolean isBroken(String text, Map<String, Object> entity) {
        int offset = ((Double) entity.getOrDefault("offset", -1.0)).intValue();
        int end = offset + ((Double) entity.getOrDefault("length", 0.0)).intValue();
        return offset < 0 || end <= offset || end > text.length() || cuts(text, offset) || cuts(text, end);
    }

    private static boolean cuts(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    }
}
