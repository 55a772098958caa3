package io.replyx.telegram.api;

import java.net.URI;
import java.time.Duration;

/**
 * How Telegram is reached.
 *
 * @param root without a path, for example {@code https://api.telegram.org}
 * @param poll how long Telegram may keep a question for updates open; it allows 50 s
 * @param connect to reach it
 * @param answer to answer anything else
 * @param idleConnections kept for the next call; more than the sends that run at once helps nobody
 */
public record TelegramConfig(URI root, Duration poll, Duration connect, Duration answer, int idleConnections) {
    public static TelegramConfig at(URI root) {
        return new TelegramConfig(root, Duration.ofSeconds(50), Duration.ofSeconds(10), Duration.ofSeconds(20), 64);
    }
}
