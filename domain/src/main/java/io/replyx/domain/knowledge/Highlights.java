package io.replyx.domain.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the words of a question stand in a passage. Stems are compared by their beginnings, as the stemmer is not at hand. */
public final class Highlights {
    /** The longest Russian endings that the stemmer cuts, such as «-ившимися», are longer but rare. */
    private static final int LONGEST_ENDING = 5;

    private Highlights() {}

    /** In the order of the passage, without overlaps. */
    public static List<Span> of(String passage, Collection<QueryTerm> terms) {
        var lexemes = terms.stream()
                .flatMap(term -> term.spellings().stream())
                .map(QueryTerm.Spelling::lexeme)
                .collect(Collectors.toUnmodifiableSet());
        return SearchText.wordPlaces(passage).stream()
                .filter(place -> matches(place.of(passage), lexemes))
                .toList();
    }

    private static boolean matches(String word, Collection<String> lexemes) {
        var folded = SearchText.normalised(word).toLowerCase(Locale.ROOT);
        return lexemes.stream().anyMatch(lexeme -> isFormOf(folded, lexeme));
    }

    /** A stem ends where its word does, but for a last letter that the English stemmer may have changed (happy, happi). */
    private static boolean isFormOf(String word, String lexeme) {
        if (word.equals(lexeme)) {
            return true;
        }
        int common = 0;
        while (common < Math.min(word.length(), lexeme.length()) && word.charAt(common) == lexeme.charAt(common)) {
            common++;
        }
        boolean stem = common == lexeme.length() || (common == lexeme.length() - 1 && lexeme.endsWith("i"));
        return stem && common >= 3 && word.length() - common <= LONGEST_ENDING;
    }
}
