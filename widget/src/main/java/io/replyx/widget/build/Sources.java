package io.replyx.widget.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that the script is made from; always in the same order. */
record Sources(Path root) {

    /** Text by path below the root, with slashes on every system. */
    SortedMap<String, String> read(String folder, String ending) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(root.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> texts.put(name(file), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    SortedMap<String, WidgetLanguage> languages() {
        var languages = new TreeMap<String, WidgetLanguage>();
        read("i18n", ".properties").forEach((path, text) -> {
            var name = path.substring("i18n/".length(), path.length() - ".properties".length());
            languages.put(name, WidgetLanguage.parse(name, List.of(text.split("\n"))));
        });
        return languages;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
