package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.testkit.World;
import io.replyx.testkit.scripted.ScriptedAnswerModel.Step;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final World world = World.begin();
    private final TestServer server =
            TestServer.start(world, TestServer.config(world, Duration.ofSeconds(10), Duration.ofMillis(1_500)));
    private final Client owner = server.owner();
    private final String dialog = owner.dialog();
    private final String messages = "/api/dialogs/" + dialog + "/messages";
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        server.close();
    }

    @Test
    void a_repeat_with_the_same_id_and_text_answers_with_what_is_stored() {
        var first = owner.post(messages, "{\"text\":\"hello\",\"clientMessageId\":\"m1\"}")
                .expect(201);
        var repeat = owner.post(messages, "{\"text\":\"hello\",\"clientMessageId\":\"m1\"}")
                .expect(200);
        assertThat(repeat.json()).isEqualTo(first.json());
        owner.post(messages, "{\"text\":\"bye\",\"clientMessageId\":\"m1\"}")
                .expectProblem(409, "client_message_id_reused");
    }

    @Test
    void waiting_gives_the_message_and_its_answer() {
        world.model().answers("Three days.");
        var exchange =
                owner.post(messages + "?wait=true", "{\"text\":\"How long?\"}").expect(201);
        assertThat(exchange.text("/message/text")).isEqualTo("How long?");
        assertThat(exchange.text("/reply/text")).isEqualTo("Three days.");
        assertThat(exchange.text("/reply/replyTo")).isEqualTo(exchange.text("/message/id"));
    }

    @Test
    void waiting_again_gives_the_same_answer() {
        var body = "{\"text\":\"How long?\",\"clientMessageId\":\"m1\"}";
        var first = owner.post(messages + "?wait=true", body).expect(201);
        var again = owner.post(messages + "?wait=true", body).expect(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void waiting_ends_at_the_deadline_and_nothing_is_lost() {
        holdTheModel("Three days.");
        var body = "{\"text\":\"How long?\",\"clientMessageId\":\"m1\"}";
        owner.post(messages + "?wait=true", body).expectProblem(504, "reply_timeout");
        release.countDown();
        assertThat(owner.post(messages + "?wait=true", body).expect(200).text("/reply/text"))
                .isEqualTo("Three days.");
    }

    @Test
    void waiting_ends_when_the_dialog_is_closed() throws Exception {
        var begun = holdTheModel("too late");
        var waiting = CompletableFuture.supplyAsync(() -> owner.post(messages + "?wait=true", "{\"text\":\"Hi\"}"));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        owner.post("/api/dialogs/" + dialog + "/close").expect(200);
        waiting.get(20, TimeUnit.SECONDS).expectProblem(409, "dialog_closed");
    }

    @Test
    void waiting_for_an_answer_that_the_live_feed_lost_finds_it_in_the_store() throws Exception {
        var begun = holdTheModel("Three days.");
        var body = "{\"text\":\"How long?\",\"clientMessageId\":\"m1\"}";
        owner.post(messages, body).expect(201);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        var waiting = CompletableFuture.supplyAsync(() -> owner.post(messages + "?wait=true", body));
        release.countDown();
        assertThat(waiting.get(20, TimeUnit.SECONDS).expect(200).text("/reply/text"))
                .isEqualTo("Three days.");
    }

    @Test
    void a_closed_dialog_takes_no_message() {
        owner.post("/api/dialogs/" + dialog + "/close").expect(200);
        owner.post(messages, "{\"text\":\"hello\"}").expectProblem(409, "dialog_closed");
        owner.post(messages + "?wait=true", "{\"text\":\"hello\"}").expectProblem(409, "dialog_closed");
        owner.post("/api/dialogs/" + dialog + "/close").expectProblem(409, "dialog_closed");
    }

    @Test
    void a_failed_answer_says_so() {
        world.model().declines();
        var reply = owner.post(messages + "?wait=true", "{\"text\":\"hello\"}").expect(201);
        assertThat(reply.text("/reply/status")).isEqualTo("failed");
    }

    @Test
    void messages_are_read_forwards_and_backwards() {
        for (int i = 1; i <= 3; i++) {
            owner.post(messages + "?wait=true", "{\"text\":\"m" + i + "\"}").expect(201);
        }
        assertThat(seqs("")).isEqualTo("1 2 3 4 5 6 ->null");
        assertThat(seqs("?limit=4")).isEqualTo("1 2 3 4 ->4");
        assertThat(seqs("?limit=4&after=4")).isEqualTo("5 6 ->null");
        assertThat(seqs("?limit=4&before=6")).isEqualTo("2 3 4 5 ->2");
        assertThat(seqs("?limit=4&before=2")).isEqualTo("1 ->null");
        assertThat(seqs("?after=6")).isEqualTo("->null");
    }

    @Test
    void metadata_comes_back_as_it_was_given() {
        var message = owner.post(messages, "{\"text\":\"hi\",\"metadata\":{\"page\":\"/cart\"}}")
                .expect(201);
        assertThat(message.text("/metadata/page")).isEqualTo("/cart");
        var opened = owner.post(
                        "/api/dialogs",
                        "{\"assistantId\":\"%s\",\"customer\":{\"externalId\":\"c1\",\"name\":\"Grace\"},\"metadata\":{\"a\":\"b\"}}"
                                .formatted(owner.get("/api/dialogs/" + dialog).text("/assistantId")))
                .expect(201);
        var read = owner.get("/api/dialogs/" + opened.text("/id")).expect(200);
        assertThat(read.json()).isEqualTo(opened.json());
        assertThat(read.text("/customer/name")).isEqualTo("Grace");
    }

    @Test
    void a_running_request_is_finished_when_the_server_stops() throws Exception {
        var begun = holdTheModel("Three days.");
        var waiting = CompletableFuture.supplyAsync(() -> owner.post(messages + "?wait=true", "{\"text\":\"Hi\"}"));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        var stopping = CompletableFuture.runAsync(() -> server.http().close());
        AsyncAssertions.until(() -> server.http().isStopping());
        release.countDown();
        assertThat(waiting.get(20, TimeUnit.SECONDS).expect(201).text("/reply/text"))
                .isEqualTo("Three days.");
        stopping.get(20, TimeUnit.SECONDS);
    }

    private String seqs(String query) {
        var page = owner.get(messages + query).expect(200).json();
        var text = new StringBuilder();
        page.path("items")
                .forEach(item -> text.append(item.path("seq").asLong()).append(' '));
        return text + "->" + page.path("nextCursor").asText();
    }

    /** The model says nothing before it is released. */
    private CountDownLatch holdTheModel(String answer) {
        var begun = new CountDownLatch(1);
        world.model()
                .performs(
                        new Step.Meanwhile(() -> {
                            begun.countDown();
                            await(release);
                        }),
                        new Step.Says(answer));
        return begun;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
