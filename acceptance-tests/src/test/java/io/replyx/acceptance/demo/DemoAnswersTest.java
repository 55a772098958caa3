package io.replyx.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.Installation;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers of the demo's shop ask, without any AI model: a newcomer has none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAnswersTest {
    private final Installation installation = Installation.fresh();
    private Api owner = new Api(URI.create("http://127.0.0.1"));

    @BeforeAll
    void open_the_demo() {
        owner = Demo.owner(installation.demo());
    }

    @AfterAll
    void leave_nothing_behind() {
        installation.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/demo/questions-ru.csv", delimiter = '|', quoteCharacter = '\0')
    void answers_in_russian_from_the_right_document(String question, String document, String answer) {
        requireAnswer(ask(Demo.RUSSIAN, question), document, answer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/demo/questions-en.csv", delimiter = '|', quoteCharacter = '\0')
    void answers_in_english_from_the_right_document(String question, String document, String answer) {
        requireAnswer(ask(Demo.ENGLISH, question), document, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Кто выиграл вчера в футбол?",
                "Какая столица у Австралии?",
                "Какая завтра погода в Париже?"
            })
    void does_not_answer_in_russian_what_the_shop_does_not_know(String question) {
        requireNoAnswer(ask(Demo.RUSSIAN, question), "выдумывать не буду");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who won the football match yesterday?",
                "What is the capital of Australia?",
                "What will the weather be in Paris tomorrow?"
            })
    void does_not_answer_in_english_what_the_shop_does_not_know(String question) {
        requireNoAnswer(ask(Demo.ENGLISH, question), "rather not make it up");
    }

    private Api.Reply ask(String assistant, String question) {
        var id = Demo.named(owner.get("/api/assistants"), assistant).path("id").asText();
        var dialog = owner.post("/api/dialogs", Map.of("assistantId", id)).text("/id");
        return owner.ask(dialog, question).expect(201);
    }

    /** The document comes first among the sources, and what was asked for stands in the answer. */
    private static void requireAnswer(Api.Reply reply, String document, String answer) {
        assertThat(reply.text("/reply/citations/0/title")).as(reply.text("/reply/text")).isEqualTo(document);
        assertThat(reply.text("/reply/text")).contains(answer);
    }

    private static void requireNoAnswer(Api.Reply reply, String fallback) {
        assertThat(reply.text("/reply/text")).contains(fallback);
        assertThat(reply.json().at("/reply/citations")).isEmpty();
    }
}
