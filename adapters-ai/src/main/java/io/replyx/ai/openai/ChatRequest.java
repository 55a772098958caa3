package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.dialogs.MessageRole;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.knowledge.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** A prompt as a chat. */
record ChatRequest(ModelName model, double temperature, List<Turn> turns) {

    record Turn(String role, String content) {}

    static ChatRequest of(Prompt prompt, ModelName defaultModel) {
        var turns = new ArrayList<Turn>();
        turns.add(new Turn("system", prompt.system()));
        prompt.history().forEach(turn -> turns.add(new Turn(role(turn.role()), turn.text())));
        turns.add(new Turn("user", prompt.question()));
        return new ChatRequest(
                prompt.model().orElse(defaultModel), prompt.temperature().value(), List.copyOf(turns));
    }

    private static String role(MessageRole role) {
        return switch (role) {
            case CUSTOMER -> "user";
            case ASSISTANT -> "assistant";
        };
    }

    ObjectNode toJson() {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("model", model.value());
        request.put("temperature", temperature);
        request.put("stream", true);
        request.putObject("stream_options").put("include_usage", true);
        addTurns(request.putArray("messages"));
        return request;
    }

    private void addTurns(ArrayNode messages) {
        turns.forEach(turn -> messages.addObject().put("role", turn.role()).put("content", turn.content()));
    }

    int tokens(TokenCounter count) {
        return turns.stream().mapToInt(turn -> count.of(turn.content())).sum();
    }
}
