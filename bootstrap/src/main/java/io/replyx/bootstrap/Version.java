package io.replyx.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version this is. */
final class Version {
    private Version() {}

    static String current() {
        try (var resource = Version.class.getResourceAsStream("/replyx-version.properties")) {
            var properties = new Properties();
            if (resource != null) {
                properties.load(resource);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
