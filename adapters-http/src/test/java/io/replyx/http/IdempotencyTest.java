package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(PER_CLASS)
class IdempotencyTest {
    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_same_request_under_the_same_key_makes_one_thing() {
        var owner = server.owner().with("Idempotency-Key", "\"k-1\"");
        var first = owner.post("/api/assistants", "{\"name\":\"A\"}").expect(201);
        var second = owner.post("/api/assistants", "{\"name\":\"A\"}").expect(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(owner.get("/api/assistants").at("/items")).hasSize(1);
    }

    @Test
    void a_key_in_quotes_is_the_same_as_without() {
        var owner = server.owner();
        var bare = owner.with("Idempotency-Key", "k-1")
                .post("/api/assistants", "{\"name\":\"A\"}")
                .expect(201);
        var quoted = owner.with("Idempotency-Key", "\"k-1\"")
                .post("/api/assistants", "{\"name\":\"A\"}")
                .expect(201);
        assertThat(quoted.text("/id")).isEqualTo(bare.text("/id"));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        var owner = server.owner().with("Idempotency-Key", "k-1");
        owner.post("/api/assistants", "{\"name\":\"A\"}").expect(201);
        owner.post("/api/assistants", "{\"name\":\"B\"}").expectProblem(422, "idempotency_key_reused");
    }

    @Test
    void keys_of_two_people_and_of_two_kinds_of_request_have_nothing_to_do_with_each_other() {
        var ada = server.owner().with("Idempotency-Key", "k-1");
        var grace = server.owner().with("Idempotency-Key", "k-1");
        var first = ada.post("/api/assistants", "{\"name\":\"A\"}").expect(201).text("/id");
        assertThat(grace.post("/api/assistants", "{\"name\":\"A\"}").expect(201).text("/id"))
                .isNotEqualTo(first);
        ada.post("/api/documents", "{\"title\":\"t\",\"text\":\"x\"}").expect(202);
    }

    @Test
    void a_dialog_is_opened_once() {
        var owner = server.owner();
        var body = "{\"assistantId\":\"" + owner.assistant() + "\"}";
        var once = owner.with("Idempotency-Key", "d");
        assertThat(once.post("/api/dialogs", body).expect(201).text("/id"))
                .isEqualTo(once.post("/api/dialogs", body).expect(201).text("/id"));
    }

    @Test
    void an_upload_is_recognised_by_its_content_and_not_by_its_wrapping() {
        var owner = server.owner();
        var path = "/api/assistants/" + owner.assistant() + "/documents";
        var once = owner.with("Idempotency-Key", UUID.randomUUID().toString());
        var first =
                once.upload(path, "a.txt", "words".getBytes(UTF_8)).expect(202).text("/id");
        var wrapped =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nwords\r\n--b--\r\n";
        assertThat(once.send("POST", path, "multipart/form-data; boundary=b", wrapped.getBytes(UTF_8))
                        .expect(202)
                        .text("/id"))
                .isEqualTo(first);
        once.upload(path, "a.txt", "other".getBytes(UTF_8)).expectProblem(422, "idempotency_key_reused");
        once.upload(path, "a.txt", "words".getBytes(UTF_8), Map.of("title", "T"))
                .expectProblem(422, "idempotency_key_reused");
    }

    @Test
    void a_document_for_another_assistant_is_another_request() {
        var owner = server.owner();
        var once = owner.with("Idempotency-Key", "doc");
        var body = "{\"title\":\"t\",\"text\":\"x\"}";
        once.post("/api/assistants/" + owner.assistant() + "/documents", body).expect(202);
        once.post("/api/assistants/" + owner.assistant() + "/documents", body)
                .expectProblem(422, "idempotency_key_reused");
    }
}
