package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.Prompt;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiAnswerModelTest extends OpenAiAnswers {
    @Test
    void streams_an_answer_with_its_usage() {
        var usage = answer(connection -> connection.stream()
                .send(": comment\n\n")
                .event(ProviderChunks.FIRST)
                .piece("One, ")
                .piece("два.")
                .event(ProviderChunks.LAST)
                .event(ProviderChunks.USAGE)
                .event(ProviderChunks.DONE));

        assertThat(listener.pieces()).containsExactly("One, ", "два.");
        assertThat(usage).isEqualTo(new Usage(12, 7, false));
    }

    @Test
    void sends_what_the_protocol_asks_for() throws IOException {
        var fake = provider(connection -> connection.stream().event(ProviderChunks.DONE));
        model(fake, PATIENT).answer(prompt(), listener);

        var request = fake.onlyRequest();
        assertThat(request.line()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
        assertThat(request.headers())
                .containsEntry("authorization", "Bearer " + KEY)
                .containsEntry("content-type", "application/json");
        assertThat(new JsonMapper().readTree(request.body())).isEqualTo(new JsonMapper().readTree("""
                        {"model":"default-model","temperature":0.5,"stream":true,"stream_options":{"include_usage":true},
                         "messages":[{"role":"system","content":"Be brief.\\n\\nAnswer in English.\\n"},
                                     {"role":"user","content":"Привет"},{"role":"assistant","content":"Hello"},
                                     {"role":"user","content":"How much?"}]}"""));
    }

    @Test
    void asks_the_model_that_the_assistant_names() {
        var fake = provider(connection -> connection.stream().event(ProviderChunks.DONE));
        var asked = prompt();
        var named = new Prompt(
                Optional.of(new ModelName("other")),
                asked.temperature(),
                asked.instructions(),
                asked.sources(),
                asked.history(),
                asked.question(),
                asked.language());
        model(fake, PATIENT).answer(named, listener);

        assertThat(fake.onlyRequest().body()).contains("\"model\":\"other\"");
    }

    @Test
    void reads_characters_and_lines_that_are_split_anywhere() {
        answer(connection -> connection.stream()
                .sendByteByByte("data: " + ProviderChunks.piece("Дом 👍🏽") + "\r\n\r\ndata:"
                        + ProviderChunks.piece("!") + "\r\rdata: [DONE]\r\n\r\n"));

        assertThat(listener.text()).isEqualTo("Дом 👍🏽!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void joins_the_lines_of_one_event(String lineBreak) {
        var event = ProviderChunks.piece("whole").replace("\"choices\"", lineBreak + "data: \"choices\"");

        answer(connection -> connection.stream()
                .send("data: " + event + lineBreak.repeat(2))
                .send("data: [DONE]" + lineBreak.repeat(2)));

        assertThat(listener.text()).isEqualTo("whole");
    }

    @Test
    void reads_chunked_bodies() {
        answer(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (var event : List.of(ProviderChunks.piece("a"), ProviderChunks.piece("b"), ProviderChunks.DONE)) {
                var data = "data: " + event + "\n\n";
                connection.send(Integer.toHexString(data.length()) + "\r\n" + data + "\r\n");
            }
            connection.send("0\r\n\r\n");
        });

        assertThat(listener.text()).isEqualTo("ab");
    }

    @Test
    void estimates_the_usage_that_was_not_told() {
        var usage = answer(connection ->
                connection.stream().piece("123456").event(ProviderChunks.LAST).event(ProviderChunks.DONE));

        assertThat(usage.estimated()).isTrue();
        assertThat(usage.outputTokens()).isEqualTo(2);
        assertThat(usage.inputTokens()).isPositive();
    }

    @Test
    void needs_no_done_after_the_reason_to_finish() {
        answer(connection -> connection.stream().piece("all").event(ProviderChunks.LAST));

        assertThat(listener.text()).isEqualTo("all");
    }

    @Test
    void keeps_a_finished_answer_whose_bill_is_lost() {
        var usage = model(
                        provider(connection -> connection.stream()
                                .piece("all")
                                .event(ProviderChunks.LAST)
                                .stall()),
                        new CallTimeouts(LONG, LONG, SHORT, LONG))
                .answer(prompt(), listener);

        assertThat(listener.text()).isEqualTo("all");
        assertThat(usage.estimated()).isTrue();
    }
}
