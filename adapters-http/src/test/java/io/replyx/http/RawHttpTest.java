package io.replyx.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no decent client sends. */
@TestInstance(PER_CLASS)
class RawHttpTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/assistants/%FF HTTP/1.1",
                "GET /api/assistants/%2F HTTP/1.1",
                "GET /api/assistants/..;/x HTTP/1.1",
                "GET /api/assistants/%zz HTTP/1.1",
                "GET /api/assistants/%00 HTTP/1.1",
                "GET /api/assistants?cursor=%FF HTTP/1.1",
                "GET /api/assistants?cursor=%C3%28 HTTP/1.1",
                "GET /api/assistants?cursor=%zz HTTP/1.1",
                "GET /api/assistants?cursor=% HTTP/1.1",
                "GET /api/dialogs/x/events?ticket=%zz HTTP/1.1",
                "NONSENSE",
                "GET nonsense HTTP/1.1",
                "GET /api/assistants HTTP/9.9",
            })
    void a_broken_request_line_is_refused_without_fuss(String line) throws IOException {
        var reply =
                send(line + "\r\nHost: x\r\nAuthorization: Bearer " + owner.token() + "\r\nConnection: close\r\n\r\n");
        assertThat(reply)
                .startsWith("HTTP/1.1 4")
                .satisfiesAnyOf(
                        text -> assertThat(text).contains("HTTP/1.1 400", "application/problem+json", "\"traceId\""),
                        text -> assertThat(text).contains("HTTP/1.1 404", "application/problem+json", "\"traceId\""));
        assertHarmless(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "CONNECT", "BREW"})
    void an_unusual_method_is_refused(String method) throws IOException {
        var reply = send(method + " /api/assistants HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(reply).containsPattern("^HTTP/1.1 (405|400|404|501) ").contains("application/problem+json");
        assertHarmless(reply);
    }

    @Test
    void broken_chunks_are_refused() throws IOException {
        var reply = send("POST /api/assistants HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + owner.token()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "zz\r\n{}\r\n0\r\n\r\n");
        assertThat(reply).startsWith("HTTP/1.1 400");
        assertHarmless(reply);
    }

    @Test
    void whoever_is_refused_before_all_of_the_body_came_goes_on_on_the_same_connection() throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.http().port())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/assistants HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 12\r\n\r\n{\"name\"")
                    .getBytes(UTF_8));
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            out.write(":\"x\"}GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            socket.setSoTimeout(20_000);

            var replies = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(replies).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200");
        }
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        var reply = send("GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n");
        assertThat(reply).startsWith("HTTP/1.1 431").contains("headers_too_large");
        assertHarmless(reply);
    }

    @Test
    void an_address_without_end_is_refused() throws IOException {
        var reply = send("GET /health/live?x=" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(reply).startsWith("HTTP/1.1 414").contains("uri_too_long");
        assertHarmless(reply);
    }

    @Test
    void a_client_that_hangs_up_in_the_middle_of_its_body_harms_nobody() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream()
                    .write(("POST /api/assistants HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + owner.token()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\"")
                            .getBytes(UTF_8));
        }
        owner.get("/api/assistants").expect(200);
    }

    private static void assertHarmless(String reply) {
        assertThat(reply).doesNotContain("<html", "Exception", "\tat ", "jetty", "Jetty", "java.");
    }

    private String send(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.http().port());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
