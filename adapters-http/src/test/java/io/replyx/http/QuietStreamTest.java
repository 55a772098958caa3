package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.testkit.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stream on which no heartbeat ever comes to push things along. */
class QuietStreamTest {
    private final World world = World.begin();
    private final TestServer server =
            TestServer.start(world, TestServer.config(world, Duration.ofHours(1), Duration.ofSeconds(20)));
    private final Client owner = server.owner();
    private final String dialog = owner.dialog();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everything_is_on_the_line_at_once() {
        try (var events = owner.events(dialog, "")) {
            owner.post("/api/dialogs/" + dialog + "/close").expect(200);
            assertThat(events.next().type()).isEqualTo("status");
            try (var replayed = owner.events(dialog, "?lastEventId=0")) {
                assertThat(replayed.next().type()).isEqualTo("status");
            }
        }
    }
}
