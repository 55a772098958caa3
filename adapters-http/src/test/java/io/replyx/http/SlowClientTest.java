package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody opens a stream and then does not read. */
class SlowClientTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final String dialog = owner.dialog();
    private final Socket stalled = new Socket();

    @AfterEach
    void stop() throws IOException {
        stalled.close();
        server.close();
    }

    @Test
    void a_client_that_does_not_read_holds_up_neither_others_nor_a_stop() throws IOException {
        stall();
        try (var events = owner.events(dialog, "")) {
            var text = "x".repeat(9_000);
            for (int i = 0; i < 100; i++) {
                owner.post("/api/dialogs/" + dialog + "/messages?wait=true", "{\"text\":\"" + text + "\"}")
                        .expect(201);
            }
            for (int seq = 1; seq <= 200; seq++) {
                assertThat(events.nextStored().id()).isEqualTo(String.valueOf(seq));
            }
        }
        long begin = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    private void stall() throws IOException {
        stalled.setReceiveBufferSize(1024);
        stalled.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.http().port()));
        stalled.getOutputStream()
                .write(("GET /api/dialogs/" + dialog + "/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + owner.token() + "\r\n\r\n")
                        .getBytes(UTF_8));
        AsyncAssertions.until(() -> server.http().openStreams() == 1);
    }
}
