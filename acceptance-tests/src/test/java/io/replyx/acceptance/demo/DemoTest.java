package io.replyx.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.acceptance.Api;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.ServerProcess;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The open demo, without any AI model: a newcomer has none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private final Installation installation = Installation.fresh();
    private ServerProcess demo;
    private Api owner;

    @BeforeAll
    void open() {
        demo = installation.demo();
        owner = Demo.owner(demo);
    }

    @AfterAll
    void leave_nothing_behind() {
        installation.close();
    }

    @Test
    void opens_a_shop_on_another_origin_with_the_widget_of_its_site_on_each_page() {
        var shop = new Api(Demo.shop(demo));
        var sites = owner.get("/api/sites");
        assertThat(Demo.shop(demo).getHost()).isNotEqualTo(Demo.api(demo).getHost());
        assertThat(shop.get("/").expect(200).body())
                .contains(snippet(Demo.named(sites, "Заяц и печь")))
                .contains("<html lang=\"ru\">");
        assertThat(shop.get("/en").expect(200).body())
                .contains(snippet(Demo.named(sites, "Hare & Kiln")))
                .contains("<html lang=\"en\">");
    }

    @Test
    void lets_a_customer_of_the_shop_open_a_session_from_its_pages_and_nobody_from_elsewhere() {
        var key = Demo.named(owner.get("/api/sites"), "Заяц и печь")
                .path("siteKey")
                .asText();
        var visitor = new Api(Demo.api(demo));
        var sessions = "/api/site/" + key + "/sessions";
        visitor.with("Origin", origin()).post(sessions, Map.of()).expect(201);
        visitor.with("Origin", "https://elsewhere.example")
                .post(sessions, Map.of())
                .expect(403);
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
            strings = {"Кто выиграл вчера в футбол?", "Какая столица у Австралии?", "Какая завтра погода в Париже?"})
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
        assertThat(reply.text("/reply/citations/0/title"))
                .as(reply.text("/reply/text"))
                .isEqualTo(document);
        assertThat(reply.text("/reply/text")).contains(answer);
    }

    private static void requireNoAnswer(Api.Reply reply, String fallback) {
        assertThat(reply.text("/reply/text")).contains(fallback);
        assertThat(reply.json().at("/reply/citations")).isEmpty();
    }

    private String snippet(JsonNode site) {
        return "<script async src=\"%s/widget.js\" data-site=\"%s\"></script>"
                .formatted(Demo.api(demo), site.path("siteKey").asText());
    }

    private String origin() {
        var shop = Demo.shop(demo);
        return shop.getScheme() + "://" + shop.getAuthority();
    }
}
