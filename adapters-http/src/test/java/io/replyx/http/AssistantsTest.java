package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(PER_CLASS)
class AssistantsTest {
    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_new_assistant_has_defaults_and_is_a_draft() {
        var made = server.owner()
                .post("/api/assistants", "{\"name\":\" Helper \"}")
                .expect(201);
        assertThat(made.text("/name")).isEqualTo("Helper");
        assertThat(made.text("/instructions")).isEmpty();
        assertThat(made.at("/temperature").asDouble()).isEqualTo(0.2);
        assertThat(made.at("/passages").asInt()).isEqualTo(5);
        assertThat(made.at("/language").isNull()).isTrue();
        assertThat(made.at("/publishedVersion").isNull()).isTrue();
        assertThat(made.text("/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @Test
    void every_setting_is_kept() {
        var settings = """
                {"name":"A","instructions":"Be brief.","language":"ru","model":"m-1","temperature":1,
                 "greeting":"Hi","fallback":"No idea","threshold":0.4,"passages":7}
                """;
        var owner = server.owner();
        var made = owner.post("/api/assistants", settings).expect(201);
        var read = owner.get("/api/assistants/" + made.text("/id")).expect(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(List.of(read.text("/instructions"), read.text("/language"), read.text("/model")))
                .containsExactly("Be brief.", "ru", "m-1");
        assertThat(List.of(
                        read.text("/greeting"),
                        read.text("/fallback"),
                        read.text("/threshold"),
                        read.text("/passages")))
                .containsExactly("Hi", "No idea", "0.4", "7");
    }

    @Test
    void a_change_touches_only_what_it_names() {
        var owner = server.owner();
        var made =
                owner.post("/api/assistants", "{\"name\":\"A\",\"greeting\":\"Hi\",\"threshold\":0.4,\"passages\":7}");
        var path = "/api/assistants/" + made.text("/id");
        var changed = owner.patch(path, "{\"name\":\"B\",\"threshold\":null}").expect(200);
        assertThat(changed.text("/name")).isEqualTo("B");
        assertThat(changed.text("/greeting")).isEqualTo("Hi");
        assertThat(changed.at("/threshold").isNull()).isTrue();
        assertThat(changed.at("/passages").asInt()).isEqualTo(7);
        assertThat(owner.patch(path, "{\"greeting\":null}")
                        .expect(200)
                        .at("/greeting")
                        .isNull())
                .isTrue();
        assertThat(owner.patch(path, "{}").expect(200).text("/name")).isEqualTo("B");
        assertThat(owner.patch(path, "{\"name\":null,\"temperature\":null}")
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("name:required", "temperature:required");
    }

    @Test
    void versions_are_published_listed_and_gone_back_to() {
        var owner = server.owner();
        var id = owner.post("/api/assistants", "{\"name\":\"A\",\"instructions\":\"one\"}")
                .text("/id");
        var path = "/api/assistants/" + id;
        assertThat(owner.post(path + "/publish")
                        .expect(200)
                        .at("/publishedVersion")
                        .asInt())
                .isEqualTo(1);
        owner.patch(path, "{\"instructions\":\"two\"}").expect(200);
        owner.post(path + "/publish").expect(200);
        var versions = owner.get(path + "/versions").expect(200);
        assertThat(versions.at("/items").findValuesAsText("number")).containsExactly("2", "1");
        assertThat(versions.text("/items/1/settings/instructions")).isEqualTo("one");
        var back = owner.post(path + "/rollback", "{\"version\":1}").expect(200);
        assertThat(back.text("/instructions")).isEqualTo("one");
        assertThat(back.at("/publishedVersion").asInt()).isEqualTo(1);
        assertThat(back.at("/lastVersion").asInt()).isEqualTo(2);
    }

    @Test
    void a_deleted_assistant_is_gone() {
        var owner = server.owner();
        var assistant = owner.assistant();
        owner.delete("/api/assistants/" + assistant).expect(204);
        owner.get("/api/assistants/" + assistant).expectProblem(404, "unknown_assistant");
        owner.delete("/api/assistants/" + assistant).expectProblem(404, "unknown_assistant");
        owner.post("/api/dialogs", "{\"assistantId\":\"" + assistant + "\"}").expectProblem(404, "unknown_assistant");
    }

    @Test
    void a_draft_has_no_dialogs() {
        var owner = server.owner();
        var draft = owner.post("/api/assistants", "{\"name\":\"A\"}").text("/id");
        owner.post("/api/dialogs", "{\"assistantId\":\"" + draft + "\"}").expectProblem(409, "assistant_not_published");
    }

    @Test
    void a_long_list_comes_in_pieces_newest_first() {
        var owner = server.owner();
        for (int i = 0; i < 5; i++) {
            server.passes(Duration.ofMillis(1));
            owner.post("/api/assistants", "{\"name\":\"A" + i + "\"}").expect(201);
        }
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var piece = owner.get("/api/assistants?limit=2" + cursor).expect(200);
            names.addAll(piece.at("/items").findValuesAsText("name"));
            cursor = piece.at("/nextCursor").isNull() ? "" : "&cursor=" + piece.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(names).containsExactly("A4", "A3", "A2", "A1", "A0");
    }
}
