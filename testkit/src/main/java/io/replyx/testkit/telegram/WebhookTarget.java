package io.replyx.testkit.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

/**
 * Where a bot's updates go, and by what it knows them for Telegram's.
 *
 * @param url empty when they go nowhere
 */
record WebhookTarget(String url, String secret) {
    private static final int STATUS_LINE = "HTTP/1.1 200".length();

    boolean isNone() {
        return url.isEmpty();
    }

    /** @return what went wrong, in Telegram's words; empty once it was taken */
    Optional<String> bring(String json, Balancer balancer) {
        if (isNone()) {
            return Optional.of("");
        }
        var target = balancer.next(URI.create(url));
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            var out = socket.getOutputStream();
            out.write((head(target, json.getBytes(UTF_8).length) + json).getBytes(UTF_8));
            var error = error(socket.getInputStream());
            if (error.isEmpty()) {
                balancer.count(target);
            }
            return error;
        } catch (IOException unreachable) {
            return Optional.of("Connection refused");
        }
    }

    private String head(URI target, int length) {
        return "POST " + target.getRawPath() + " HTTP/1.1\r\nHost: " + target.getRawAuthority()
                + "\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: " + secret
                + "\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static Optional<String> error(InputStream in) throws IOException {
        var line = new String(in.readNBytes(STATUS_LINE), ISO_8859_1);
        var status = line.substring(Math.min("HTTP/1.1 ".length(), line.length()));
        return status.startsWith("2") ? Optional.empty() : Optional.of("Wrong response from the webhook: " + status);
    }
}
