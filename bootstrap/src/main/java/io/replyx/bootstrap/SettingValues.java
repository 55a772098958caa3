package io.replyx.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads settings and collects every problem, so that all of them are reported at once. */
final class SettingValues {
    private static final String PREFIX = "REPLYX_";
    private static final String FILE = "_FILE";

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();

    SettingValues(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .forEach(name -> take(name, environment.getOrDefault(name, "")));
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }

    /** The value as the function reads it; the standard when none is given or the given one is bad. */
    <T> T read(Setting setting, T standard, Function<String, T> reading) {
        return read(setting, reading).orElse(standard);
    }

    <T> Optional<T> read(Setting setting, Function<String, T> reading) {
        try {
            return text(setting).map(reading);
        } catch (RuntimeException bad) {
            problems.add(setting + ": " + bad.getMessage());
            return Optional.empty();
        }
    }

    void problem(String line) {
        problems.add(line);
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }

    private void take(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        var setting = find(name);
        var fromFile = name.endsWith(FILE) ? find(name.substring(0, name.length() - FILE.length())) : setting;
        if (setting.isPresent()) {
            put(setting.get(), value);
        } else if (fromFile.isPresent()) {
            readFile(name, value).ifPresent(content -> put(fromFile.get(), content));
        } else {
            problems.add(name + " is not a setting of ReplyX; './replyx config' lists them");
        }
    }

    private void put(Setting setting, String value) {
        if (given.put(setting, value.strip()) != null) {
            problems.add(setting + " is given twice, as a value and as a file");
        }
    }

    private Optional<String> readFile(String name, String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)));
        } catch (IOException unreadable) {
            problems.add(name + ": the file " + path + " cannot be read");
            return Optional.empty();
        }
    }

    private static Optional<Setting> find(String name) {
        for (var setting : Setting.values()) {
            if (setting.name().equals(name)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
