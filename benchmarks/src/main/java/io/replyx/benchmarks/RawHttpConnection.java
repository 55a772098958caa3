package io.replyx.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * A kept-alive HTTP/1.1 connection that costs next to nothing, so that on a shared machine the load leaves the
 * processor to what is measured.
 */
final class RawHttpConnection implements AutoCloseable {
    private static final int BUFFER = 8 * 1024;

    private final Socket socket;
    private final String host;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int leftInChunk;

    record Response(int status, String body) {}

    RawHttpConnection(URI server, int timeoutMillis) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        host = server.getAuthority();
    }

    /** Renders a request once; it can be sent many times. */
    byte[] request(String method, String path, String token, String json) {
        var body = json.getBytes(UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head + json).getBytes(UTF_8);
    }

    Response exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = status();
        int length = headers();
        var body = new byte[length];
        for (int i = 0; i < length; i++) {
            body[i] = (byte) read();
        }
        return new Response(status, new String(body, UTF_8));
    }

    /** Sends a request whose answer has no end; its lines follow. */
    void open(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = status();
        headers();
        if (status != 200) {
            throw new IOException("a stream answered " + status);
        }
    }

    /** The next line of a chunked body. */
    String streamLine() throws IOException {
        var line = new StringBuilder();
        for (int next = readChunked(); next != '\n'; next = readChunked()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private int readChunked() throws IOException {
        if (leftInChunk == 0) {
            var size = line();
            leftInChunk = Integer.parseInt(size.isEmpty() ? line() : size, 16);
            if (leftInChunk == 0) {
                throw new EOFException("the stream has ended");
            }
        }
        leftInChunk--;
        return read();
    }

    private int status() throws IOException {
        return Integer.parseInt(line().substring(9, 12));
    }

    private int headers() throws IOException {
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return length;
    }

    private String line() throws IOException {
        var line = new byte[512];
        int length = 0;
        for (int next = read(); next != '\n'; next = read()) {
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, ISO_8859_1).strip();
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = socket.getInputStream().read(buffer);
            if (end <= 0) {
                throw new EOFException("the server has closed the connection");
            }
        }
        return buffer[at++];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
