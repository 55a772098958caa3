package io.replyx.http.kernel;

import io.replyx.domain.kernel.Language;
import java.util.Locale;
import java.util.Optional;

/** Picks the language of an answer. */
public final class Languages {
    private Languages() {}

    /** The one of our languages that the header likes best; English when it likes none. */
    public static Language preferred(Optional<String> acceptLanguage) {
        if (acceptLanguage.isEmpty()) {
            return Language.EN;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage.get()).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> of(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Language.EN);
        } catch (IllegalArgumentException malformed) {
            return Language.EN;
        }
    }

    private static Optional<Language> of(String range) {
        if (range.equals("ru") || range.startsWith("ru-")) {
            return Optional.of(Language.RU);
        }
        return range.equals("en") || range.startsWith("en-") ? Optional.of(Language.EN) : Optional.empty();
    }
}
