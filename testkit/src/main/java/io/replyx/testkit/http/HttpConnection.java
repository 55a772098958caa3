package io.replyx.testkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The server's end of a kept-alive HTTP/1.1 connection. */
public final class HttpConnection {
    private final Socket socket;
    private final PushbackInputStream in;
    private final StringBuilder streamed = new StringBuilder();

    /** @param headers by lower-case name */
    public record Request(String method, String path, Map<String, String> headers, String body) {}

    public HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** Empty when the caller has closed the connection between requests. */
    public Optional<Request> receive() throws IOException {
        var first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var words = first.split(" ", 3);
        var headers = headers();
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return Optional.of(new Request(words[0], words[1], headers, new String(in.readNBytes(length), UTF_8)));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    /** Throws when the caller has closed the connection. */
    public void requireCaller() throws IOException {
        socket.setSoTimeout(1);
        try {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the caller has gone");
            }
            in.unread(next);
        } catch (SocketTimeoutException _) {
            // Silence means that the caller waits.
        } finally {
            socket.setSoTimeout(0);
        }
    }

    public void respond(int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        write("HTTP/1.1 " + status + " Scripted\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n" + json);
    }

    /** With one more header, for example {@code Retry-After: 5}. */
    public void respond(int status, String header, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        write("HTTP/1.1 " + status + " Scripted\r\nContent-Type: application/json\r\n" + header + "\r\nContent-Length: "
                + body.length + "\r\n\r\n" + json);
    }

    /** What is streamed is held back until {@link #flush} or {@link #endStream}. */
    public void beginStream() {
        streamed.append(
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    public void event(String data) {
        var event = "data: " + data + "\n\n";
        streamed.append(Integer.toHexString(event.getBytes(UTF_8).length) + "\r\n" + event + "\r\n");
    }

    public void flush() throws IOException {
        write(streamed.toString());
        streamed.setLength(0);
    }

    public void endStream() throws IOException {
        streamed.append("0\r\n\r\n");
        flush();
    }

    /** In one packet, so that no timer of the network holds a part of it back. */
    private void write(String text) throws IOException {
        var out = socket.getOutputStream();
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
