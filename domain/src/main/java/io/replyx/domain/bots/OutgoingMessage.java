package io.replyx.domain.bots;

import java.util.List;

/**
 * What a bot is to say.
 *
 * @param text Markdown, as models write it
 */
public record OutgoingMessage(String text, List<Button> buttons) {
    public OutgoingMessage {
        buttons = List.copyOf(buttons);
    }

    /** @param data comes back when it is pressed; 64 bytes at most */
    public record Button(String label, String data) {}

    public static OutgoingMessage text(String text) {
        return new OutgoingMessage(text, List.of());
    }
}
