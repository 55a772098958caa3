package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Actor;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.ScriptedAnswerModel.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
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
    void a_stream_without_a_last_id_begins_now() {
        ask("first");
        try (var events = owner.events(dialog, "")) {
            ask("second");
            assertThat(events.nextStored().json().path("text").asText()).isEqualTo("second");
            assertThat(events.nextStored().id()).isEqualTo("4");
        }
    }

    @Test
    void zero_replays_everything() {
        ask("first");
        close();
        try (var events = owner.events(dialog, "?lastEventId=0")) {
            assertThat(events.take(3))
                    .extracting(EventReader.Event::type)
                    .containsExactly("message", "message", "status");
        }
    }

    @Test
    void any_other_number_replays_what_came_after_it() {
        ask("first");
        ask("second");
        try (var byHeader = owner.with("Last-Event-ID", "2").events(dialog, "?lastEventId=0");
                var byParameter = owner.events(dialog, "?lastEventId=3")) {
            assertThat(byHeader.take(2)).extracting(EventReader.Event::id).containsExactly("3", "4");
            assertThat(byParameter.next().id()).isEqualTo("4");
        }
    }

    @Test
    void a_long_dialog_is_replayed_in_order_and_joined_with_what_happens_meanwhile() {
        for (int i = 0; i < 260; i++) {
            world.model().answers("ok");
            post("message " + i);
        }
        try (var events = owner.events(dialog, "?lastEventId=0")) {
            post("one more");
            for (long seq = 1; seq <= 522; seq++) {
                assertThat(events.nextStored().id()).isEqualTo(String.valueOf(seq));
            }
        }
    }

    @Test
    void a_stored_event_carries_the_message_as_it_is_read_elsewhere() {
        try (var events = owner.events(dialog, "")) {
            ask("**bold**");
            var message = events.nextStored();
            var read = owner.get("/api/dialogs/" + dialog + "/messages").at("/items/0");
            assertThat(message.type()).isEqualTo("message");
            assertThat(message.json()).isEqualTo(read);
            assertThat(message.json().path("html").asText()).isEqualTo("<p><strong>bold</strong></p>");
        }
    }

    @Test
    void closing_is_an_event_of_its_own() {
        try (var events = owner.events(dialog, "")) {
            close();
            var status = events.next();
            assertThat(status.type()).isEqualTo("status");
            assertThat(status.id()).isEqualTo("1");
            assertThat(status.data()).isEqualTo("{\"status\":\"closed\"}");
        }
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
            assertThat(events.nextStored().json().path("id").asText()).isEqualTo(question);
            assertThat(events.next().data()).contains("\"attempt\":1,\"offset\":0,\"text\":\"Thr\"");
            server.passes(Duration.ofMinutes(1));
            assertThat(events.next().data()).contains("\"attempt\":2,\"offset\":0,\"text\":\"Three days.\"");
            assertThat(events.next().json().path("text").asText()).isEqualTo("Three days.");
        }
    }

    @Test
    void two_who_look_on_see_the_same() {
        try (var one = owner.events(dialog, "");
                var other = owner.events(dialog, "")) {
            ask("first");
            close();
            assertThat(stored(one, 3)).isEqualTo(stored(other, 3));
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

    @Test
    void comments_keep_a_silent_line_alive() {
        try (var events = owner.events(dialog, "")) {
            assertThat(List.of(events.any().type(), events.any().type())).containsOnly("comment");
        }
    }

    @Test
    void a_stream_tells_proxies_and_caches_to_stay_away() {
        try (var events = owner.events(dialog, "")) {
            assertThat(events.header("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
            assertThat(events.header("Cache-Control")).isEqualTo("no-store");
            assertThat(events.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(events.header("X-Trace-Id")).hasSize(32);
        }
    }

    @Test
    void a_ticket_opens_one_stream() {
        var ticket = owner.post("/api/stream-tickets").expect(201).text("/ticket");
        try (var events = server.guest().events(dialog, "?lastEventId=0&ticket=" + ticket)) {
            assertThat(events.status()).isEqualTo(200);
            ask("first");
            assertThat(events.nextStored().id()).isEqualTo("1");
        }
        eventsWith(ticket).expectProblem(401, "invalid_ticket");
    }

    @Test
    void a_ticket_is_good_for_half_a_minute() {
        var ticket = owner.post("/api/stream-tickets").expect(201);
        assertThat(ticket.at("/expiresIn").asInt()).isEqualTo(30);
        server.passes(Duration.ofSeconds(30));
        eventsWith(ticket.text("/ticket")).expectProblem(401, "invalid_ticket");
        eventsWith("made-up").expectProblem(401, "invalid_ticket");
    }

    @Test
    void a_ticket_shows_no_foreign_dialog() {
        var stranger = server.owner();
        var ticket = stranger.post("/api/stream-tickets").expect(201).text("/ticket");
        eventsWith(ticket).expectProblem(404, "unknown_dialog");
    }

    @Test
    void a_client_that_leaves_is_forgotten() {
        for (int i = 0; i < 5; i++) {
            owner.events(dialog, "").close();
        }
        Waiting.until(() -> server.http().openStreams() == 0);
    }

    @Test
    void streams_end_when_the_server_stops() {
        try (var events = owner.events(dialog, "")) {
            long begin = System.nanoTime();
            server.http().close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
            assertThat(events.next().type()).isEqualTo("end");
        }
    }

    private Reply eventsWith(String ticket) {
        return server.guest().get("/api/dialogs/" + dialog + "/events?ticket=" + ticket);
    }

    private Reply post(String text) {
        return owner.post("/api/dialogs/" + dialog + "/messages", "{\"text\":\"" + text + "\"}")
                .expect(201);
    }

    private void ask(String text) {
        owner.post("/api/dialogs/" + dialog + "/messages?wait=true", "{\"text\":\"" + text + "\"}")
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

    private static List<EventReader.Event> stored(EventReader events, int count) {
        return Stream.generate(events::nextStored).limit(count).toList();
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
