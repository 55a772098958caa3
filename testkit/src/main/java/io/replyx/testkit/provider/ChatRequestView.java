package io.replyx.testkit.provider;

import java.util.List;
import java.util.Map;

/**
 * What a chat request asks.
 *
 * @param system all system messages
 * @param question the last user message
 */
public record ChatRequestView(String model, String system, String question) {

    static ChatRequestView in(Map<?, ?> request) {
        if (!(request.get("messages") instanceof List<?> messages)
                || contents(messages, "user").isEmpty()) {
            throw new IllegalArgumentException("a chat needs a message of its user");
        }
        var question = contents(messages, "user").getLast();
        var model = String.valueOf(request.get("model"));
        return new ChatRequestView(model, String.join("\n", contents(messages, "system")), question);
    }

    private static List<String> contents(List<?> messages, String role) {
        return messages.stream()
                .filter(message -> message instanceof Map<?, ?> fields && role.equals(fields.get("role")))
                .map(message -> String.valueOf(((Map<?, ?>) message).get("content")))
                .toList();
    }

    /** Roughly what a model would count. */
    int tokens() {
        return (system.length() + question.length()) / 4 + 1;
    }
}
