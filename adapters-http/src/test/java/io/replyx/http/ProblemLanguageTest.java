package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(PER_CLASS)
class ProblemLanguageTest {
    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Сначала войдите в систему.",
                "ru-RU,ru;q=0.9,en-US;q=0.8 | Сначала войдите в систему.",
                "en;q=0.5, ru;q=0.9 | Сначала войдите в систему.",
                "de, ru;q=0.1 | Сначала войдите в систему.",
                "en-GB, ru;q=0.9 | Please log in first.",
                "de | Please log in first.",
                "ru;q=0, en;q=0.1 | Please log in first.",
                "* | Please log in first.",
                ";;; | Please log in first.",
            })
    void problems_are_in_the_language_that_the_caller_likes_best(String accepted, String detail) {
        var reply = server.guest().with("Accept-Language", accepted).get("/api/auth/me");
        assertThat(reply.expectProblem(401, "not_logged_in").text("/detail")).isEqualTo(detail);
    }

    @Test
    void without_a_wish_they_are_in_english() {
        assertThat(server.guest().get("/api/auth/me").text("/title")).isEqualTo("Not logged in");
    }

    @Test
    void whole_sentences_are_translated_with_the_words_in_them() {
        var reply = server.guest()
                .with("Accept-Language", "ru")
                .post("/api/auth/register", "{\"email\":\"nobody\",\"password\":\"short\",\"name\":7}")
                .expectProblem(422, "invalid_input");
        assertThat(reply.text("/title")).isEqualTo("Неверные данные");
        assertThat(reply.text("/detail")).isEqualTo("Пожалуйста, исправьте: email, password, name.");
        assertThat(reply.at("/errors").findValuesAsText("message"))
                .containsExactly(
                        "неверный вид: нужно адрес почты вида name@example.com",
                        "слишком коротко: нужно символов не меньше 8",
                        "нужно другое значение: строка");
    }

    @Test
    void what_the_server_says_below_all_routes_is_translated_too() {
        var reply = server.guest()
                .with("Accept-Language", "ru")
                .get("/api/assistants/%2F")
                .expectProblem(400, "malformed_request");
        assertThat(reply.text("/detail")).isEqualTo("Запрос не соответствует правилам HTTP.");
    }
}
