package io.replyx.acceptance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.EchoModel;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.Polling;
import io.replyx.acceptance.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopTest {
    private static final int TERMINATED = 143;
    private static final int INTERRUPTED = 130;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final EchoModel model = new EchoModel();
    private final Installation installation = Installation.fresh();

    @BeforeEach
    void use_the_model() {
        installation
                .with("REPLYX_OPENAI_BASE_URL", model.url().toString())
                .with("REPLYX_OPENAI_API_KEYS", "stop-test")
                .with("REPLYX_PUBLIC_URL", "http://replyx.test");
    }

    @AfterEach
    void leave_nothing_behind() {
        installation.close();
        model.close();
    }

    @Test
    void finishes_the_answers_that_it_is_writing_when_it_is_terminated() throws IOException {
        var server = installation.start();
        var api = new Api(server.url()).asNewOwner();
        var dialog = api.dialog(api.assistant());
        model.holdMidStream();
        var asked = CompletableFuture.supplyAsync(() -> api.ask(dialog, "Anybody there?"));
        Polling.until("the answer is held up", LIMIT, () -> !model.held().isEmpty());

        server.terminate();
        server.awaitSaid("Stopping");
        assertThat(server.isAlive()).isTrue();
        model.release();

        assertThat(asked.join().expect(201).text("/reply/text")).isEqualTo(EchoModel.answerTo("Anybody there?"));
        requireCleanEnd(server, TERMINATED);
        var afterwards = new Api(installation.start().url()).as("ann@example.com", "correct horse");
        assertThat(afterwards.get("/api/dialogs/" + dialog + "/messages").json().get("items"))
                .hasSize(2);
        assertThat(model.asked()).containsExactly("Anybody there?");
        assertThat(databaseLog()).doesNotContain("was not properly shut down");
    }

    @Test
    void leaves_an_answer_that_takes_too_long_to_the_next_start() {
        var server = installation.start();
        var api = new Api(server.url()).asNewOwner();
        var dialog = api.dialog(api.assistant());
        model.holdBeforeFirstByte(_ -> true);
        api.say(dialog, "Are you slow?").expect(201);
        Polling.until("the answer is held up", LIMIT, () -> !model.held().isEmpty());

        server.terminate();
        requireCleanEnd(server, TERMINATED);
        model.release();

        var afterwards = new Api(installation.start().url()).as("ann@example.com", "correct horse");
        Polling.until(
                "it is answered after all",
                LIMIT,
                () -> afterwards
                                .get("/api/dialogs/" + dialog + "/messages")
                                .json()
                                .get("items")
                                .size()
                        == 2);
    }

    @Test
    void stops_with_its_database_at_ctrl_c_which_reaches_its_whole_process_group() throws Exception {
        var server = installation.startAsGroup();
        new Api(server.url()).asNewOwner();
        server.interruptGroup();
        requireCleanEnd(server, INTERRUPTED);
        new Api(installation.start().url()).as("ann@example.com", "correct horse");
        assertThat(databaseLog()).doesNotContain("was not properly shut down");
    }

    private static void requireCleanEnd(ServerProcess server, int code) {
        var ended = server.awaitEnd();
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.output()).contains("Stopping", "Stopped.").doesNotContain("Exception", " ERROR ");
        assertThat(server.database().live()).isEmpty();
    }

    private String databaseLog() throws IOException {
        return Files.readString(installation.data().resolve("postgres/postgres.log"));
    }
}
