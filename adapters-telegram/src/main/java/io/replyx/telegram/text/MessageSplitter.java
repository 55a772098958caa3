package io.replyx.telegram.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text that is too long for one message, where it hurts least. */
public final class MessageSplitter {
    /** UTF-16 units that Telegram takes in a message. */
    public static final int LONGEST = 4_096;

    /** The best places first: after a paragraph, a line, a sentence, a word. */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("\\n\\s*\\n"),
            Pattern.compile("\\n"),
            Pattern.compile("[.!?…]\\s+"),
            Pattern.compile("\\s+"));

    private MessageSplitter() {}

    public static List<FormattedText> of(FormattedText text) {
        return of(text, LONGEST);
    }

    /** @param limit units of a piece at most */
    static List<FormattedText> of(FormattedText text, int limit) {
        var pieces = new ArrayList<FormattedText>();
        int from = 0;
        int end = text.text().length();
        while (from < end) {
            from = skipped(text.text(), from);
            int to = end - from <= limit ? end : cut(text.text(), from, limit);
            text.between(from, to).ifPresent(pieces::add);
            from = to;
        }
        return pieces;
    }

    private static int skipped(String text, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Not before the middle: many short pieces are worse than a cut within a paragraph. */
    private static int cut(String text, int from, int limit) {
        int last = from + limit;
        int earliest = from + limit / 2;
        for (var place : PLACES) {
            int found = lastPlace(text, place, earliest, last);
            if (found > 0) {
                return found;
            }
        }
        return betweenCharacters(text, from, last);
    }

    private static int lastPlace(String text, Pattern place, int earliest, int last) {
        var matcher = place.matcher(text).region(earliest, Math.min(text.length(), last + 1));
        int found = -1;
        while (matcher.find()) {
            found = Math.min(matcher.end(), last);
        }
        return found;
    }

    /** What a reader sees as one character stays whole, if it fits at all. */
    private static int betweenCharacters(String text, int from, int last) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        var stretch = text.substring(from, Math.min(text.length(), last + 64));
        characters.setText(stretch);
        int boundary = characters.isBoundary(last - from) ? last - from : characters.preceding(last - from);
        if (boundary > 0) {
            return from + boundary;
        }
        return Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
    }
}
