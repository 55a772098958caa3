package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainJobTest {
    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void from_registering_to_an_answer_with_its_source() {
        var guest = server.guest();
        var registered = guest.post("/api/auth/register", """
                        {"email":"Ada@Example.com","password":"%s","name":"Ada","company":"Engines"}
                        """.formatted(World.PASSWORD.value()))
                .expect(201);
        assertThat(registered.text("/user/email")).isEqualTo("ada@example.com");
        assertThat(registered.text("/tenant/name")).isEqualTo("Engines");
        AsyncAssertions.until(() -> !server.world().mailer().sent().isEmpty());
        guest.post("/api/auth/confirm-email", "{\"token\":\"" + server.confirmationToken("ada@example.com") + "\"}")
                .expect(200);

        var ada = server.logIn("ada@example.com");
        assertThat(ada.get("/api/auth/me").expect(200).text("/tenant/role")).isEqualTo("owner");
        var assistant = ada.assistant();
        var document = ada.post(
                        "/api/assistants/" + assistant + "/documents",
                        "{\"title\":\"Delivery\",\"text\":\"Delivery to Omsk takes three days.\"}")
                .expect(202);
        assertThat(document.text("/status")).isEqualTo("queued");
        var documentPath = "/api/assistants/" + assistant + "/documents/" + document.text("/id");
        AsyncAssertions.until(() -> ada.get(documentPath).text("/status").equals("ready"));
        assertThat(ada.get(documentPath).at("/chunks").asInt()).isEqualTo(1);

        var found = ada.get("/api/assistants/" + assistant + "/search?q=delivery+to+Omsk")
                .expect(200);
        assertThat(found.text("/items/0/documentId")).isEqualTo(document.text("/id"));

        var dialog = ada.dialog(assistant);
        try (var events = ada.events(dialog, "")) {
            var exchange = ada.post(
                            "/api/dialogs/" + dialog + "/messages?wait=true",
                            "{\"text\":\"How long is the delivery to Omsk?\",\"clientMessageId\":\"m1\"}")
                    .expect(201);
            assertThat(exchange.text("/reply/replyTo")).isEqualTo(exchange.text("/message/id"));
            assertThat(exchange.text("/reply/text")).contains("three days", "[1]");
            assertThat(exchange.text("/reply/citations/0/documentId")).isEqualTo(document.text("/id"));
            assertThat(events.nextStored().json()).isEqualTo(exchange.at("/message"));
            assertThat(events.nextStored().json()).isEqualTo(exchange.at("/reply"));
        }
        var messages = ada.get("/api/dialogs/" + dialog + "/messages").expect(200);
        assertThat(messages.at("/items").size()).isEqualTo(2);
        assertThat(ada.post("/api/dialogs/" + dialog + "/close").expect(200).text("/status"))
                .isEqualTo("closed");
    }
}
