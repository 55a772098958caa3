package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.billing.Usage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Response;

/** Understands the events of a streamed answer. */
final class ChatStream {
    /** UTF-16 units, twice what is ever shown. A model that never stops is not read on. */
    private static final int LONGEST_ANSWER = 200_000;

    private final ObjectMapper json;
    private final OpenAiErrorMapper errorMapper;
    private final Consumer<String> pieces;
    private final StringBuilder text = new StringBuilder();
    private Optional<Usage> usage = Optional.empty();
    private boolean complete;

    ChatStream(ObjectMapper json, OpenAiErrorMapper errorMapper, Consumer<String> pieces) {
        this.json = json;
        this.errorMapper = errorMapper;
        this.pieces = pieces;
    }

    String text() {
        return text.toString();
    }

    /** Empty when the provider did not tell. */
    Optional<Usage> usage() {
        return usage;
    }

    /** Whether the model has said that it said everything. */
    boolean isComplete() {
        return complete;
    }

    void open(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw errorMapper.of(response);
        }
        if (!type(response).startsWith("text/event-stream")) {
            throw errorMapper.ofUnexpected(response);
        }
    }

    private static String type(Response response) {
        return Optional.ofNullable(response.header("Content-Type")).orElse("").toLowerCase(Locale.ROOT);
    }

    /** @return whether more is to come */
    boolean accept(String event) throws IOException {
        if (event.strip().equals("[DONE]")) {
            complete = true;
            return false;
        }
        var chunk = json.readTree(event);
        if (!chunk.isObject()) {
            throw new IOException("an event that is no JSON object");
        }
        if (chunk.hasNonNull("error")) {
            throw errorMapper.of(chunk.path("error"));
        }
        accept(chunk);
        return text.length() < LONGEST_ANSWER;
    }

    private void accept(JsonNode chunk) {
        var choice = chunk.path("choices").path(0);
        var piece = choice.path("delta").path("content");
        if (piece.isTextual() && !piece.textValue().isEmpty()) {
            text.append(piece.textValue());
            pieces.accept(piece.textValue());
        }
        complete |= choice.hasNonNull("finish_reason") || text.length() >= LONGEST_ANSWER;
        usage = usageIn(chunk).or(() -> usage);
    }

    private static Optional<Usage> usageIn(JsonNode chunk) {
        int input = chunk.path("usage").path("prompt_tokens").asInt(-1);
        int output = chunk.path("usage").path("completion_tokens").asInt(-1);
        return input >= 0 && output >= 0 ? Optional.of(new Usage(input, output, false)) : Optional.empty();
    }

    void requireComplete() {
        if (!complete) {
            throw new Unavailable("the provider's stream ended in the middle of the answer");
        }
    }
}
