package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Actor;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.List;
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
    void a_number_that_the_dialog_has_not_reached_is_taken_for_its_end() {
        ask("first");
        try (var events = owner.events(dialog, "?lastEventId=99")) {
            ask("second");
            assertThat(events.nextStored().id()).isEqualTo("3");
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
    void two_who_look_on_see_the_same() {
        try (var one = owner.events(dialog, "");
                var other = owner.events(dialog, "")) {
            ask("first");
            close();
            assertThat(stored(one, 3)).isEqualTo(stored(other, 3));
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
    void a_client_that_leaves_is_forgotten() {
        for (int i = 0; i < 5; i++) {
            owner.events(dialog, "").close();
        }
        AsyncAssertions.until(() -> server.http().openStreams() == 0);
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

    private static List<EventReader.Event> stored(EventReader events, int count) {
        return Stream.generate(events::nextStored).limit(count).toList();
    }
}
