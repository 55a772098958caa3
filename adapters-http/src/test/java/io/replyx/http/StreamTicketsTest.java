package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Actor;
import io.replyx.testkit.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamTicketsTest {
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

    private Reply eventsWith(String ticket) {
        return server.guest().get("/api/dialogs/" + dialog + "/events?ticket=" + ticket);
    }

    private void ask(String text) {
        owner.post("/api/dialogs/" + dialog + "/messages?wait=true", "{\"text\":\"" + text + "\"}")
                .expect(201);
    }
}
