package io.replyx.http.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What refusals say in the caller's language. English stands at the codes themselves, other languages in a file. */
public final class Translations {
    private final Map<String, String> russian = load("refusals_ru.properties");

    public String message(RefusalCode code, Map<String, String> arguments, Language language) {
        return switch (language) {
            case EN -> Refusal.fill(code.template(), arguments);
            case RU -> Refusal.fill(template(code), translated(arguments));
        };
    }

    public String title(int status, Language language) {
        return switch (language) {
            case EN -> englishTitle(status);
            case RU -> Optional.ofNullable(russian.get("title." + status)).orElseGet(() -> englishTitle(status));
        };
    }

    /** The Russian text for a code, with its places still open; empty when nobody wrote one. */
    Optional<String> russian(String key) {
        return Optional.ofNullable(russian.get(key));
    }

    private String template(RefusalCode code) {
        return russian(code.code()).orElseGet(code::template);
    }

    /** Some arguments are words. */
    private Map<String, String> translated(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> russian("expected." + entry.getValue()).orElse(entry.getValue())));
    }

    private static String englishTitle(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not logged in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 413 -> "Too large";
            case 414 -> "Address too long";
            case 415 -> "Wrong content type";
            case 422 -> "Invalid input";
            case 429 -> "Too many requests";
            case 431 -> "Headers too large";
            case 503 -> "Not available right now";
            case 504 -> "No answer in time";
            default -> "Internal error";
        };
    }

    private static Map<String, String> load(String name) {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Translations.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
