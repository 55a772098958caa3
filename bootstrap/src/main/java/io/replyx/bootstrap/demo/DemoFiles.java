package io.replyx.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.domain.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of the demo, which lie in the jar. */
final class DemoFiles {
    private static final List<String> KNOWLEDGE =
            List.of("delivery", "payment", "returns", "care", "loyalty", "shops", "wholesale", "about");

    private DemoFiles() {}

    /** A text of the shop's knowledge, in Markdown; its first line is its title. */
    record Knowledge(String fileName, String text) {
        String title() {
            return text.lines().findFirst().orElseThrow().substring("# ".length());
        }
    }

    static List<Knowledge> knowledge(Language language) {
        return KNOWLEDGE.stream()
                .map(name -> name + ".md")
                .map(name -> new Knowledge(name, text(language.code() + "/knowledge/" + name)))
                .toList();
    }

    static String text(String path) {
        return new String(bytes(path), UTF_8);
    }

    static byte[] bytes(String path) {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/" + path)) {
            if (file == null) {
                throw new IllegalStateException("the demo has no " + path);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
