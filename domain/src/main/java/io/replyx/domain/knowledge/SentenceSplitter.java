package io.replyx.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts running text into sentences, in one pass, for Russian and English. */
public final class SentenceSplitter {
    private static final String ENDS = ".!?…。！？";
    private static final String CLOSERS = "»\"”’')]";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "г", "гг", "в", "вв", "р", "руб", "коп", "тыс", "млн", "млрд", "ул", "пр", "просп", "пер", "стр", "корп",
            "кв", "обл", "им", "св", "см", "ср", "рис", "табл", "гл", "ст", "п", "пп", "т", "е", "д", "н", "э", "др",
            "проф", "акад", "тел", "напр", "англ", "лат", "греч", "нем", "фр", "род", "mr", "mrs", "ms", "dr", "prof",
            "st", "vs", "no", "fig", "e.g", "i.e", "inc", "ltd", "co", "approx");

    private SentenceSplitter() {}

    /** The sentences without the white space around them. */
    public static List<Span> of(String text) {
        return of(text, new Span(0, text.length()));
    }

    static List<Span> of(String text, Span within) {
        var sentences = new ArrayList<Span>();
        int start = within.start();
        for (int i = within.start(); i < within.end(); i++) {
            int end = endOfSentence(text, i, within.end());
            if (end > i) {
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, within.end());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        var sentence = new Span(start, end).stripped(text);
        if (sentence.length() > 0) {
            sentences.add(sentence);
        }
    }

    /** Where the sentence ends whose last mark is at {@code i}; {@code i} itself when it does not end there. */
    private static int endOfSentence(String text, int i, int limit) {
        if (isBlankLine(text, i, limit)) {
            return i + 1;
        }
        if (ENDS.indexOf(text.charAt(i)) < 0) {
            return i;
        }
        int end = i + 1;
        while (end < limit && (ENDS + CLOSERS).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean followed = end < limit && Whitespace.is(text.charAt(end));
        return followed && opensSentence(text, end, limit) && !isAbbreviation(text, i) ? end : i;
    }

    private static boolean isBlankLine(String text, int i, int limit) {
        return text.charAt(i) == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n';
    }

    private static boolean opensSentence(String text, int from, int limit) {
        int next = from;
        while (next < limit && Whitespace.is(text.charAt(next))) {
            next++;
        }
        return next < limit && !Character.isLowerCase(text.codePointAt(next));
    }

    private static boolean isAbbreviation(String text, int dot) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        int start = dot;
        // No abbreviation is longer than 10 characters; the limit keeps one pass one pass.
        while (start > 0 && dot - start < 10 && isWordOrDot(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isWordOrDot(char unit) {
        return Character.isLetter(unit) || unit == '.';
    }
}
