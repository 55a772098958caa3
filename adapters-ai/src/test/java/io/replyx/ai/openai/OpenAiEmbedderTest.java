package io.replyx.ai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.assistants.ModelName;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.TokenCounter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEmbedderTest {
    private static final JsonMapper JSON = new JsonMapper();

    private @Nullable FakeOpenAi provider;

    @AfterEach
    void closes_the_provider() {
        if (provider != null) {
            provider.close();
        }
    }

    private OpenAiEmbedder embedder(OptionalInt dimensions, Function<JsonNode, String> answer) {
        var started = new FakeOpenAi[1];
        started[0] = new FakeOpenAi(connection -> {
            var request = JSON.readTree(started[0].requests().getLast().body());
            connection.respond(200, "application/json", answer.apply(request));
        });
        return embedder(dimensions, started[0], CallTimeouts.DEFAULT);
    }

    private OpenAiEmbedder embedder(OptionalInt dimensions, FakeOpenAi started, CallTimeouts timeouts) {
        provider = started;
        var config = OpenAiConfig.defaults(started.baseUrl(), new ApiKey("k"), new ModelName("m"))
                .with(new OpenAiConfig.Embeddings(new ModelName("embedding-1"), dimensions))
                .with(timeouts);
        return new OpenAiEmbedder(config, TokenCounter.estimate(), InstantSource.system());
    }

    private List<FakeOpenAi.Received> requests() {
        return provider == null ? List.of() : provider.requests();
    }

    private static String item(int index, String vector) {
        return "{\"object\":\"embedding\",\"index\":" + index + ",\"embedding\":" + vector + "}";
    }

    private static String list(List<String> items) {
        return "{\"object\":\"list\",\"data\":" + items
                + ",\"model\":\"e\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}";
    }

    /** A vector that tells the length of its text, in an order that is not that of the texts. */
    private static String shuffled(JsonNode request) {
        var input = request.path("input");
        var items = new ArrayList<String>();
        for (int i = 0; i < input.size(); i++) {
            items.add(item(i, "[" + input.path(i).asText().length() + ", 1]"));
        }
        Collections.reverse(items);
        return list(items);
    }

    @Test
    void matches_vectors_to_texts_by_their_index() throws IOException {
        var embedder = embedder(OptionalInt.of(2), OpenAiEmbedderTest::shuffled);

        assertThat(embedder.embed(List.of("a", "bbb", "cc")))
                .containsExactly(new float[] {1, 1}, new float[] {3, 1}, new float[] {2, 1});
        assertThat(requests().getFirst().line()).isEqualTo("POST /v1/embeddings HTTP/1.1");
        assertThat(JSON.readTree(requests().getFirst().body()))
                .isEqualTo(JSON.readTree(
                        "{\"model\":\"embedding-1\",\"encoding_format\":\"float\",\"input\":[\"a\",\"bbb\",\"cc\"]}"));
    }

    @Test
    void asks_for_dimensions_that_nobody_told() {
        var embedder = embedder(OptionalInt.empty(), OpenAiEmbedderTest::shuffled);

        assertThat(embedder.model()).isEqualTo(new EmbeddingModel("embedding-1", 2));
        assertThat(embedder.model().dimensions()).isEqualTo(2);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void asks_nothing_when_the_dimensions_are_known() {
        var embedder = embedder(OptionalInt.of(2), OpenAiEmbedderTest::shuffled);

        assertThat(embedder.model()).isEqualTo(new EmbeddingModel("embedding-1", 2));
        assertThat(embedder.embed(List.of())).isEmpty();
        assertThat(requests()).isEmpty();
    }

    @Test
    void sends_no_empty_text() {
        var embedder = embedder(OptionalInt.of(2), OpenAiEmbedderTest::shuffled);

        assertThat(embedder.embed(List.of("", "bbb", " \n")))
                .containsExactly(new float[2], new float[] {3, 1}, new float[2]);
        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("[\"bbb\"]"));
    }

    @Test
    void cuts_texts_that_no_model_takes() {
        var embedder = embedder(OptionalInt.of(2), OpenAiEmbedderTest::shuffled);

        assertThat(embedder.embed(List.of("x".repeat(20_000), "👍".repeat(10_000), "a" + "👍".repeat(10_000))))
                .extracting(vector -> vector[0])
                .containsExactly(8000f, 8000f, 7999f);
    }

    @Test
    void asks_in_as_many_requests_as_needed() {
        var embedder = embedder(OptionalInt.of(2), OpenAiEmbedderTest::shuffled);
        var texts = IntStream.rangeClosed(1, 2049)
                .mapToObj(i -> "x".repeat(i % 7 + 1))
                .toList();

        assertThat(embedder.embed(texts))
                .extracting(vector -> (int) vector[0])
                .containsExactlyElementsOf(texts.stream().map(String::length).toList());
        assertThat(requests()).hasSize(2);
    }

    @Test
    void sends_no_more_tokens_at_once_than_a_provider_takes() {
        var embedder = embedder(OptionalInt.of(2), OpenAiEmbedderTest::shuffled);

        embedder.embed(Collections.nCopies(100, "x".repeat(6000)));
        assertThat(requests()).hasSize(2);
    }

    @Test
    void declines_vectors_of_other_dimensions() {
        var embedder = embedder(OptionalInt.of(3), OpenAiEmbedderTest::shuffled);

        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> embedder.embed(List.of("a")))
                .withMessage("the embedding model embedding-1 gives 2 dimensions where 3 are expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "null",
                "<html>",
                "{\"data\":[]}",
                "{\"data\":[null,null]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":0,\"embedding\":[1,2]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":2,\"embedding\":[1,2]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":-1,\"embedding\":[1,2]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[1,1e99]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[1,\"NaN\"]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":1}]}"
            })
    void reports_an_answer_that_holds_no_vector_for_each_text(String answer) {
        var embedder = embedder(OptionalInt.of(2), _ -> answer);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> embedder.embed(List.of("a", "b")));
    }

    @Test
    void understands_failures_as_the_chat_does() {
        var quota = new FakeOpenAi(connection -> connection.respond(
                429, "application/json", ProviderChunks.error("insufficient_quota", "insufficient_quota")));
        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() ->
                        embedder(OptionalInt.of(2), quota, CallTimeouts.DEFAULT).embed(List.of("a")));
        quota.close();

        var busy = new FakeOpenAi(connection -> connection.respond(503, "text/plain", "", "Retry-After: 2"));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() ->
                        embedder(OptionalInt.of(2), busy, CallTimeouts.DEFAULT).embed(List.of("a")))
                .satisfies(failure -> assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(2)));
    }

    @Test
    void waits_only_so_long() {
        var second = Duration.ofSeconds(30);
        var timeouts = new CallTimeouts(second, Duration.ofMillis(200), second, second);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> embedder(OptionalInt.of(2), new FakeOpenAi(FakeOpenAi.Connection::stall), timeouts)
                        .embed(List.of("a")))
                .withMessageContaining("began within 0.2 s");
    }

    @Test
    void needs_an_embedding_model() {
        var config = OpenAiConfig.defaults(URI.create("http://localhost"), new ApiKey("k"), new ModelName("m"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiEmbedder(config, TokenCounter.estimate(), InstantSource.system()));
    }
}
