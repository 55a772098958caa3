package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.kernel.Declined;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.MessageRole;
import io.replyx.domain.dialogs.PastTurn;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.knowledge.TokenCount;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiAnswerModelTest {
    private static final String KEY = "sk-secret-4711";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Deadlines PATIENT = new Deadlines(LONG, LONG, LONG, LONG);

    private final Listening listener = new Listening();
    private @Nullable FakeOpenAi provider;

    @AfterEach
    void closes_the_provider() {
        if (provider != null) {
            provider.close();
        }
    }

    private FakeOpenAi provider(FakeOpenAi.Script script) {
        var started = new FakeOpenAi(script);
        provider = started;
        return started;
    }

    private static OpenAiAnswerModel model(FakeOpenAi provider, Deadlines deadlines) {
        var config = OpenAiConfig.defaults(provider.baseUrl(), new ApiKey(KEY), new ModelName("default-model"));
        return new OpenAiAnswerModel(config.with(deadlines), TokenCount.estimate(), InstantSource.fixed(NOW));
    }

    private static Prompt prompt() {
        return new Prompt(
                Optional.empty(),
                new Temperature(0.5),
                new Instructions("Be brief."),
                List.of(),
                List.of(new PastTurn(MessageRole.CUSTOMER, "Привет"), new PastTurn(MessageRole.ASSISTANT, "Hello")),
                "How much?",
                Language.EN);
    }

    private Usage answer(FakeOpenAi.Script script) {
        return model(provider(script), PATIENT).answer(prompt(), listener);
    }

    private Unavailable unavailable(FakeOpenAi.Script script) {
        return catchThrowableOfType(Unavailable.class, () -> answer(script));
    }

    @Test
    void streams_an_answer_with_its_usage() {
        var usage = answer(connection -> connection.stream()
                .send(": comment\n\n")
                .event(Chunks.FIRST)
                .piece("One, ")
                .piece("два.")
                .event(Chunks.LAST)
                .event(Chunks.USAGE)
                .event(Chunks.DONE));

        assertThat(listener.pieces()).containsExactly("One, ", "два.");
        assertThat(usage).isEqualTo(new Usage(12, 7, false));
    }

    @Test
    void sends_what_the_protocol_asks_for() throws IOException {
        var fake = provider(connection -> connection.stream().event(Chunks.DONE));
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
        var fake = provider(connection -> connection.stream().event(Chunks.DONE));
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
                .sendByteByByte("data: " + Chunks.piece("Дом 👍🏽") + "\r\n\r\ndata:" + Chunks.piece("!")
                        + "\r\rdata: [DONE]\r\n\r\n"));

        assertThat(listener.text()).isEqualTo("Дом 👍🏽!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void joins_the_lines_of_one_event(String lineBreak) {
        var event = Chunks.piece("whole").replace("\"choices\"", lineBreak + "data: \"choices\"");

        answer(connection -> connection.stream()
                .send("data: " + event + lineBreak.repeat(2))
                .send("data: [DONE]" + lineBreak.repeat(2)));

        assertThat(listener.text()).isEqualTo("whole");
    }

    @Test
    void reads_chunked_bodies() {
        answer(connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (var event : List.of(Chunks.piece("a"), Chunks.piece("b"), Chunks.DONE)) {
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
                connection.stream().piece("123456").event(Chunks.LAST).event(Chunks.DONE));

        assertThat(usage.estimated()).isTrue();
        assertThat(usage.outputTokens()).isEqualTo(2);
        assertThat(usage.inputTokens()).isPositive();
    }

    @Test
    void needs_no_done_after_the_reason_to_finish() {
        answer(connection -> connection.stream().piece("all").event(Chunks.LAST));

        assertThat(listener.text()).isEqualTo("all");
    }

    @Test
    void keeps_a_finished_answer_whose_bill_is_lost() {
        var usage = model(
                        provider(connection -> connection.stream()
                                .piece("all")
                                .event(Chunks.LAST)
                                .stall()),
                        new Deadlines(LONG, LONG, SHORT, LONG))
                .answer(prompt(), listener);

        assertThat(listener.text()).isEqualTo("all");
        assertThat(usage.estimated()).isTrue();
    }

    @Test
    void reports_a_stream_that_ends_in_the_middle() {
        assertThat(unavailable(connection -> connection.stream().piece("half"))).hasMessageContaining("middle");
        assertThat(listener.text()).isEqualTo("half");
    }

    @Test
    void reports_a_stream_cut_in_the_middle_of_a_character() {
        assertThat(unavailable(connection ->
                        connection.stream().piece("a").send("data: {\"").send(new byte[] {(byte) 0xd0})))
                .isNotNull();
    }

    @Test
    void reports_a_reset_before_the_answer() {
        assertThat(unavailable(FakeOpenAi.Connection::reset)).isNotNull();
    }

    @Test
    void reports_a_reset_in_the_answer() {
        assertThat(unavailable(connection -> connection.stream().piece("half").reset()))
                .isNotNull();
    }

    @Test
    void asks_once_only() {
        var fake = provider(FakeOpenAi.Connection::reset);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), listener));

        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{oops", "42", "null", "", "[1]", "\"text\""})
    void reports_an_event_that_is_no_json_object(String garbage) {
        assertThat(unavailable(connection -> connection.stream().piece("a").event(garbage)))
                .isNotNull();
    }

    @Test
    void reports_a_line_without_an_end() {
        assertThat(unavailable(connection -> connection.stream()
                        .send("data: " + "x".repeat(1100 * 1024))
                        .stall()))
                .isNotNull();
    }

    @Test
    void reports_an_event_of_too_many_lines() {
        assertThat(unavailable(connection -> connection.stream()
                        .send("data: xxxxxxx\n".repeat(200_000))
                        .stall()))
                .isNotNull();
    }

    @Test
    void stops_reading_a_model_that_never_stops() throws InterruptedException {
        var gone = new CountDownLatch(1);
        var endless = Chunks.piece("x".repeat(50_000));
        answer(connection -> {
            connection.stream();
            for (int i = 0; i < 10; i++) {
                connection.event(endless);
            }
            connection.stallAndTell(gone);
        });

        assertThat(listener.text()).hasSize(200_000);
        assertThat(gone.await(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void reports_a_page_where_a_stream_was_expected() {
        assertThat(unavailable(connection -> connection.respond(200, "text/html", "<html>Log in</html>")))
                .hasMessageContaining("something else");
    }

    @Test
    void understands_an_error_with_a_happy_status() {
        assertThatExceptionOfType(Declined.class)
                .isThrownBy(() -> answer(connection ->
                        connection.respond(200, "application/json", Chunks.error("x", "model_not_found"))));
        assertThat(unavailable(
                        connection -> connection.respond(200, "application/json", Chunks.error("server_error", "x"))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "insufficient_quota,   insufficient_quota,      false",
        "invalid_request_error, context_length_exceeded, false",
        "invalid_request_error, '',                      false",
        "server_error,         server_error,            true",
        "'',                   502,                     true",
        "'',                   429,                     true",
        "'',                   401,                     false"
    })
    void understands_an_error_in_the_stream(String type, String code, boolean passing) {
        assertThatThrownBy(() -> answer(connection -> connection.stream()
                        .piece("half")
                        .event(Chunks.error(type, code))
                        .stall()))
                .isInstanceOf(passing ? Unavailable.class : Declined.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, context_length_exceeded",
        "401, invalid_api_key",
        "402, ''",
        "403, ''",
        "404, model_not_found",
        "413, ''",
        "422, ''",
        "429, insufficient_quota",
        "307, ''"
    })
    void declines_what_will_never_work(int status, String code) {
        assertThatExceptionOfType(Declined.class)
                .isThrownBy(() -> answer(
                        connection -> connection.respond(status, "application/json", Chunks.error("error", code))))
                .withMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 504, 529})
    void reports_what_may_pass(int status) {
        assertThat(unavailable(connection ->
                        connection.respond(status, "application/json", Chunks.error("error", "rate_limit_exceeded"))))
                .hasMessageContaining(String.valueOf(status))
                .returns(Optional.empty(), Unavailable::retryAfter);
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after-ms: 1500,  1500",
        "Retry-After: 7,        7000",
        "Retry-After: 0.5,      500",
        "'Retry-After: Sun, 22 Nov 2026 10:00:30 GMT', 30000"
    })
    void tells_how_long_to_wait(String header, long millis) {
        assertThat(unavailable(connection -> connection.respond(429, "application/json", "{}", header)))
                .returns(Optional.of(Duration.ofMillis(millis)), Unavailable::retryAfter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: soon",
                "Retry-After: -1",
                "Retry-After: Sun, 22 Nov 2026 09:00:00 GMT",
                "Retry-After: 99999999999"
            })
    void overlooks_a_wait_that_makes_no_sense(String header) {
        assertThat(unavailable(connection -> connection.respond(429, "application/json", "{}", header)))
                .returns(Optional.empty(), Unavailable::retryAfter);
    }

    @Test
    void prefers_the_finer_wait() {
        assertThat(unavailable(connection ->
                        connection.respond(503, "text/plain", "busy", "Retry-After: 7", "Retry-After-Ms: 20")))
                .returns(Optional.of(Duration.ofMillis(20)), Unavailable::retryAfter);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500})
    void never_tells_the_key(int status) {
        var body = "{\"error\":{\"message\":\"Incorrect API key: " + KEY + "\",\"code\":\"" + KEY + "\"}}";

        assertThatThrownBy(() -> answer(connection -> connection.respond(status, "application/json", body)))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(KEY));
    }

    @Test
    void reads_no_more_of_an_error_than_it_needs() {
        assertThat(unavailable(connection -> connection
                        .send("HTTP/1.1 500 Oops\r\nContent-Type: text/plain\r\n\r\n" + "x".repeat(100_000))
                        .stall()))
                .hasMessage("the provider answered 500");
    }

    @Test
    void waits_for_the_first_byte_only_so_long() {
        assertThat(missed(new Deadlines(LONG, SHORT, LONG, LONG), FakeOpenAi.Connection::stall))
                .hasMessageContaining("began");
        assertThat(missed(
                        new Deadlines(LONG, SHORT, LONG, LONG),
                        connection -> connection.stream().stall()))
                .hasMessageContaining("began");
    }

    @Test
    void takes_comments_for_no_answer() {
        var stop = new CountDownLatch(1);
        assertThat(missed(new Deadlines(LONG, SHORT, LONG, LONG), connection -> {
                    try {
                        connection.stream().repeat(": still loading\n\n", stop);
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    }
                }))
                .hasMessageContaining("began");
        stop.countDown();
    }

    @Test
    void waits_for_the_next_piece_only_so_long() {
        assertThat(missed(
                        new Deadlines(LONG, LONG, SHORT, LONG),
                        connection -> connection.stream().piece("half").stall()))
                .hasMessageContaining("stood still");
    }

    @Test
    void waits_for_the_whole_answer_only_so_long() {
        var stop = new CountDownLatch(1);
        assertThat(missed(new Deadlines(LONG, LONG, LONG, SHORT), connection -> {
                    try {
                        connection.stream().repeat("data: " + Chunks.piece("on and ") + "\n\n", stop);
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    }
                }))
                .hasMessageContaining("complete");
        stop.countDown();
    }

    @Test
    void reports_a_provider_that_is_not_there() {
        var fake = provider(FakeOpenAi.Connection::stall);
        fake.close();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), listener));
    }

    private Unavailable missed(Deadlines deadlines, FakeOpenAi.Script script) {
        long start = System.nanoTime();
        var failure = catchThrowableOfType(
                Unavailable.class, () -> model(provider(script), deadlines).answer(prompt(), listener));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        return failure;
    }

    @Test
    void does_not_even_ask_when_nobody_waits() {
        var fake = provider(FakeOpenAi.Connection::stall);
        listener.cancel();

        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), listener));
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void closes_the_connection_when_cancelled_before_the_first_byte() throws InterruptedException {
        var gone = new CountDownLatch(1);
        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> answer(connection -> {
                    listener.cancel();
                    connection.stallAndTell(gone);
                }));

        assertThat(gone.await(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closes_the_connection_when_cancelled_between_pieces() throws InterruptedException {
        var gone = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var leaving = new Listening(asked::countDown);
        var fake = provider(connection -> connection.stream().piece("half").stallAndTell(gone));
        Thread.ofVirtual().start(() -> {
            await(asked);
            leaving.cancel();
        });

        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), leaving));
        assertThat(gone.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(leaving.text()).isEqualTo("half");
    }

    @Test
    void stops_at_the_call_back_alone() {
        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> answer(connection -> {
                    listener.stopOnly();
                    connection.stall();
                }));
    }

    @Test
    void gives_no_piece_after_the_listener_left() {
        var leaving = new Listening[1];
        leaving[0] = new Listening(() -> leaving[0].cancel());
        var fake =
                provider(connection -> connection.stream().piece("a").piece("b").event(Chunks.DONE));

        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> model(fake, PATIENT).answer(prompt(), leaving[0]));
        assertThat(leaving[0].pieces()).containsExactly("a");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
