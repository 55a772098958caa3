package io.replyx.domain.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The one form in which passages are indexed and questions are asked. */
public final class TextNormalizer {
    /** Words that ask, greet or thank, and so say nothing about the subject; the index's own stop words are not repeated. */
    private static final Set<String> FILLERS = Set.of("""
            здравствуйте здравствуй привет добрый утро вечер спасибо пожалуйста подскажите подскажи скажите скажи
            расскажите расскажи объясните объясни напишите ответьте помогите помоги поясните уточните интересует интересно
            хочу хотел хотела хотелось хотим узнать спросить понять вопрос правда верно ли могу можете можем могли может
            какая какие каких каком какого какому каким сколько почему откуда
            hi hello hey dear good morning evening please thanks thank tell explain know understand wonder wondering
            could would shall may might want like question true anyone somebody someone let us
            """.strip().split("\\s+"));

    private TextNormalizer() {}

    /**
     * Letters and digits, one space between words: ё is е; stress marks, soft hyphens and zero-width characters are gone.
     * Case stays, as the index folds it.
     */
    public static String normalised(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var clean = new StringBuilder(composed.length());
        composed.codePoints().filter(point -> !isInvisible(point)).forEach(point -> append(clean, point));
        return clean.toString().strip();
    }

    /** A normalised question without the words that only ask; with them, when it has no others. */
    public static String question(String text) {
        var words = words(text);
        var telling = words.stream()
                .filter(word -> !FILLERS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return String.join(" ", telling.isEmpty() ? words : telling);
    }

    private static List<String> words(String text) {
        return List.of(normalised(text).split(" "));
    }

    /** Lower-case words, in the order of the text. */
    static List<String> foldedWords(String text) {
        var folded = normalised(text).toLowerCase(Locale.ROOT);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** Where the words stand in the text as it is. */
    static List<Span> wordPlaces(String text) {
        var places = new ArrayList<Span>();
        int start = -1;
        for (int i = 0; i <= text.length(); i += i < text.length() ? Character.charCount(text.codePointAt(i)) : 1) {
            boolean inside = i < text.length() && isPartOfWord(text.codePointAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                places.add(new Span(start, i));
                start = -1;
            }
        }
        return places;
    }

    private static boolean isPartOfWord(int point) {
        return Character.isLetterOrDigit(point) || isMark(point) || isInvisible(point);
    }

    private static void append(StringBuilder clean, int point) {
        if (Character.isLetterOrDigit(point) || (isMark(point) && !clean.isEmpty())) {
            clean.appendCodePoint(folded(point));
        } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static int folded(int point) {
        return switch (point) {
            case 'ё', 'ѐ' -> 'е';
            case 'Ё', 'Ѐ' -> 'Е';
            case 'ѝ' -> 'и';
            default -> point;
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInvisible(int point) {
        boolean stress = point == 0x300 || point == 0x301;
        return stress || Character.getType(point) == Character.FORMAT;
    }
}
