package io.replyx.acceptance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.FreePort;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.Polling;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String QUESTION = "How long does delivery take?";

    private final Installation installation = Installation.fresh().onPort(FreePort.find());

    @AfterEach
    void leave_nothing_behind() {
        installation.close();
    }

    @Test
    void account_assistant_document_and_dialog_are_all_there_after_a_restart() {
        var first = installation.start();
        var api = new Api(first.url()).asNewOwner();
        var assistant = api.assistant();
        var document = teach(api, assistant);
        var dialog = api.dialog(assistant);
        var told = api.ask(dialog, QUESTION).expect(201);
        assertThat(told.text("/reply/text")).contains("three days");
        first.kill();

        var second = installation.start();
        assertThat(api.get("/api/auth/me").expect(200).text("/user/email")).isEqualTo("ann@example.com");
        var again = new Api(second.url()).as("ann@example.com", "correct horse");
        assertThat(again.get("/api/documents/" + document).text("/status")).isEqualTo("ready");
        var messages = again.get("/api/dialogs/" + dialog + "/messages");
        assertThat(messages.text("/items/0/text")).isEqualTo(QUESTION);
        assertThat(messages.json().at("/items/1")).isEqualTo(told.json().get("reply"));
        assertThat(again.ask(dialog, QUESTION).expect(201).text("/reply/text")).contains("three days");
    }

    private static String teach(Api api, String assistant) {
        var text = Map.of("title", "Delivery", "text", "Delivery to Moscow takes three days and costs 300 roubles.");
        var document = api.post("/api/assistants/" + assistant + "/documents", text)
                .expect(202)
                .text("/id");
        Polling.until(
                "the document is ready",
                LIMIT,
                () -> api.get("/api/documents/" + document).text("/status").equals("ready"));
        return document;
    }
}
