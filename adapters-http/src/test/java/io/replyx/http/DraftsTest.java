package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Actor;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.ScriptedAnswerModel.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private final World world = World.begin();
    private final TestServer server =
            TestServer.start(world, TestServer.config(world, Duration.ofMillis(200), Duration.ofSeconds(20)));
    private final Actor.Member ada = server.member();
    private final Client owner = server.as(ada);
    private final String dialog = owner.dialog();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_comes_in_pieces_that_fit_together() {
        world.model().answers("Three ", "days, ", "often 😀 two.");
        try (var events = owner.events(dialog, "")) {
            var question = post("How long?").text("/id");
            assertThat(shownUntilStored(events, question)).isEqualTo("Three days, often 😀 two.");
        }
    }

    @Test
    void a_piece_that_ends_in_half_a_character_arrives_as_it_is() {
        world.model().answers("smile \uD83D", "\uDE00");
        try (var events = owner.events(dialog, "")) {
            var question = post("?").text("/id");
            assertThat(shownUntilStored(events, question)).isEqualTo("smile 😀");
        }
    }

    @Test
    void a_new_attempt_starts_over() {
        world.model().fails("Thr").answers("Three days.");
        try (var events = owner.events(dialog, "")) {
            var question = post("How long?").text("/id");
            // The answer may begin before those who look on have heard of the question.
            assertThat(List.of(events.next().data(), events.next().data()))
                    .anyMatch(data -> data.contains("\"id\":\"" + question + "\""))
                    .anyMatch(data -> data.contains("\"attempt\":1,\"offset\":0,\"text\":\"Thr\""));
            AsyncAssertions.until(this::theModelIsAskedAgain);
            assertThat(events.next().data()).contains("\"attempt\":2,\"offset\":0,\"text\":\"Three days.\"");
            assertThat(events.next().json().path("text").asText()).isEqualTo("Three days.");
        }
    }

    @Test
    void who_comes_while_an_answer_is_written_first_gets_all_of_it_so_far() {
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        world.model()
                .performs(
                        new Step.Says("Three "),
                        new Step.Says("days, "),
                        new Step.Meanwhile(() -> meet(halfway, goOn)),
                        new Step.Says("often two."));
        try (var early = owner.events(dialog, "")) {
            var question = post("How long?").text("/id");
            await(halfway);
            try (var late = owner.events(dialog, "?lastEventId=1")) {
                assertThat(late.next().data())
                        .isEqualTo("{\"replyTo\":\"%s\",\"attempt\":1,\"offset\":0,\"text\":\"Three days, \"}"
                                .formatted(question));
                goOn.countDown();
                assertThat(late.next().data()).contains("\"offset\":12,\"text\":\"often two.\"");
                assertThat(late.next().id()).isEqualTo("2");
            }
            assertThat(shownUntilStored(early, question)).isEqualTo("Three days, often two.");
        }
    }

    @Test
    void coming_back_during_an_answer_loses_nothing_and_doubles_nothing() {
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        world.model()
                .performs(
                        new Step.Says("Three "), new Step.Meanwhile(() -> meet(halfway, goOn)), new Step.Says("days."));
        try (var before = owner.events(dialog, "")) {
            post("How long?");
            assertThat(before.nextStored().id()).isEqualTo("1");
            await(halfway);
        }
        try (var after = owner.events(dialog, "?lastEventId=1")) {
            goOn.countDown();
            assertThat(after.nextStored().id()).isEqualTo("2");
            close();
            assertThat(after.nextStored().id()).isEqualTo("3");
        }
    }

    @Test
    void pieces_of_an_answer_that_is_stored_are_not_shown_after_it() {
        for (int i = 0; i < 30; i++) {
            world.model().answers("a", "b", "c");
            var question = post("question " + i).text("/id");
            try (var events = owner.events(dialog, "?lastEventId=" + 2 * i)) {
                assertThat(events.nextStored().id()).isEqualTo(String.valueOf(2 * i + 1));
                assertThat(events.nextStored().json().path("replyTo").asText()).isEqualTo(question);
                assertThat(events.any().type()).isEqualTo("comment");
            }
        }
    }

    /** The job is tried again some time after it failed, which may not have happened yet. */
    private boolean theModelIsAskedAgain() {
        server.passes(Duration.ofMinutes(1));
        return world.model().prompts().size() == 2;
    }

    private Reply post(String text) {
        return owner.post("/api/dialogs/" + dialog + "/messages", "{\"text\":\"" + text + "\"}")
                .expect(201);
    }

    private void close() {
        owner.post("/api/dialogs/" + dialog + "/close").expect(200);
    }

    /** What the pieces of an answer make, put together as a client does. */
    private static String shownUntilStored(EventReader events, String question) {
        var shown = new StringBuilder();
        for (var event = events.next(); ; event = events.next()) {
            if (event.type().equals("delta")) {
                assertThat(event.json().path("offset").asInt()).isEqualTo(shown.length());
                shown.append(event.json().path("text").asText());
            } else if (event.json().path("replyTo").asText().equals(question)) {
                assertThat(event.json().path("text").asText()).isEqualTo(shown.toString());
                return shown.toString();
            }
        }
    }

    private static void meet(CountDownLatch here, CountDownLatch there) {
        here.countDown();
        await(there);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
