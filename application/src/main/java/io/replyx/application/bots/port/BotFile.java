package io.replyx.application.bots.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file on its way from Telegram. Whoever gets it closes it.
 *
 * @param length in bytes, where Telegram says so
 */
public record BotFile(InputStream content, OptionalLong length) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        content.close();
    }
}
