package io.replyx.ai.openai;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A provider on a real socket that does to its callers whatever a test wants, down to single bytes. */
final class FakeOpenAi implements AutoCloseable {
    private final ServerSocket server;
    private final Script script;
    private final List<Received> requests = new CopyOnWriteArrayList<>();

    /** How one request is answered. The connection is closed after it. */
    interface Script {
        void play(Connection connection) throws IOException;
    }

    /** @param headers by lower-case name */
    record Received(String line, Map<String, String> headers, String body) {}

    FakeOpenAi(Script script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    Received onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError(requests.size() + " requests");
        }
        return requests.getFirst();
    }

    List<Received> requests() {
        return requests;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            requests.add(receive(in));
            script.play(new Connection(socket, in));
        } catch (IOException _) {
            // The caller has gone, which is what many tests are about.
        }
    }

    private static Received receive(InputStream in) throws IOException {
        var line = line(in);
        var headers = new TreeMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("gone");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The server's end of one connection. */
    static final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Connection(Socket socket, InputStream in) throws IOException {
            this.socket = socket;
            this.in = in;
            this.out = socket.getOutputStream();
        }

        Connection send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return this;
        }

        Connection send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        /** A packet a byte. */
        Connection sendByteByByte(String text) throws IOException {
            for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
                send(new byte[] {value});
            }
            return this;
        }

        /** A stream that ends with its connection. */
        Connection stream() throws IOException {
            return send(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n\r\n");
        }

        Connection event(String data) throws IOException {
            return send("data: " + data + "\n\n");
        }

        Connection piece(String text) throws IOException {
            return event(ProviderChunks.piece(text));
        }

        void respond(int status, String type, String body, String... headers) throws IOException {
            var head = new StringBuilder("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "\r\n");
            List.of(headers).forEach(header -> head.append(header).append("\r\n"));
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            send(head + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n" + body);
        }

        /** Closes hard, with unsent data thrown away. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing until the caller goes. */
        void stall() throws IOException {
            if (in.read() >= 0) {
                throw new AssertionError("a second request on a stalled connection");
            }
        }

        /** Says nothing until the caller goes, and tells. */
        void stallAndTell(CountDownLatch gone) {
            try {
                stall();
            } catch (IOException _) {
                // A reset is a way to go too.
            } finally {
                gone.countDown();
            }
        }

        /** Sends the same text again and again until the caller goes. */
        void repeat(String text, CountDownLatch stop) throws IOException, InterruptedException {
            while (!stop.await(10, TimeUnit.MILLISECONDS)) {
                send(text);
            }
        }
    }
}
