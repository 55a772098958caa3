package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.knowledge.TokenCounter;
import java.time.InstantSource;

/** Lets a chat model of the provider write the answer, streamed. */
public final class OpenAiAnswerModel implements AnswerModel {
    private final OpenAiConfig config;
    private final TokenCounter tokens;
    private final ObjectMapper json = JsonMapper.builder().build();
    private final OpenAiHttp http;
    private final OpenAiErrorMapper errorMapper;

    /**
     * @param tokens for the usage that a provider does not tell
     * @param clock for providers that say until when they want to be left alone
     */
    public OpenAiAnswerModel(OpenAiConfig config, TokenCounter tokens, InstantSource clock) {
        this.config = config;
        this.tokens = tokens;
        this.http = new OpenAiHttp(config, json);
        this.errorMapper = new OpenAiErrorMapper(json, config.key(), clock);
    }

    @Override
    public Usage answer(Prompt prompt, Listener listener) {
        if (listener.cancelled()) {
            throw new Cancelled();
        }
        var request = ChatRequest.of(prompt, config.defaultModel());
        var chat = new ChatStream(json, errorMapper, listener::onText);
        new ChatCall(http.post("chat/completions", request.toJson()), listener, chat, config.timeouts()).run();
        return chat.usage().orElseGet(() -> new Usage(request.tokens(tokens), tokens.of(chat.text()), true));
    }
}
