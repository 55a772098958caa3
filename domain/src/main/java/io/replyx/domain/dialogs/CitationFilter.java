package io.replyx.domain.dialogs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets an answer through piece by piece, and takes out every source number that was not handed out. What may still turn
 * into a citation is held back until that is decided, so that a wrong number is never shown, not even for a moment.
 */
public final class CitationFilter {
    private static final String LEAD = "(?:(?iu:sources?|refs?|источники?)|[\\^#№])?+[\\s\\h:.]*+";
    private static final String NUMBERS = "[\\d\\s\\h,;–—-]*+";

    /**
     * {@code [1]}, {@code [1, 2]}, {@code [1-3]}, {@code [Source 1]}, {@code [^1]}, and the bracket form some models
     * prefer: {@code 【1】}, {@code 【1†source】}.
     */
    private static final Pattern CITATION = Pattern.compile(
            "[\\[【]\\s*+" + LEAD + "(?=" + "[\\s\\h,;–—-]*+\\d)(" + NUMBERS + ")(?:†[^】\\]]*+)?+[\\]】]");

    /** Openings inside an opening belong to it: what stands in them may be taken out and leave one citation. */
    private static final Pattern BEGINNING =
            Pattern.compile("[\\[【][\\[【\\s]*+\\p{L}{0,10}+[\\[【^#№:.\\d\\s\\h,;–—-]*+(?:†[^】\\]]*+)?+\\z");

    private static final Pattern OPENING = Pattern.compile("[\\[【]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** No citation is longer, so more than this is not held back. */
    private static final int LONGEST = 200;

    private static final int LONGEST_NUMBER = 9;

    private final Map<Integer, Source> handedOut;
    private final Set<Integer> cited = new TreeSet<>();
    private final StringBuilder held = new StringBuilder();

    public CitationFilter(List<Source> handedOut) {
        this.handedOut = handedOut.stream().collect(Collectors.toUnmodifiableMap(Source::n, Function.identity()));
    }

    /** Takes the next piece of the answer and gives what may be shown now. */
    public String accept(String piece) {
        var shown = new StringBuilder();
        for (int from = 0; from < piece.length(); from += LONGEST) {
            shown.append(take(piece.substring(from, Math.min(piece.length(), from + LONGEST))));
        }
        return shown.toString();
    }

    private String take(String piece) {
        var text = checked(held + piece);
        var beginning = BEGINNING.matcher(text);
        int decided = beginning.find() ? beginning.start() : text.length();
        hold(text.substring(decided));
        return text.substring(0, decided) + (held.length() > LONGEST ? giveUp() : "");
    }

    /** What never closed is shown without its openings, so that nothing later can close it. */
    private String giveUp() {
        var harmless = OPENING.matcher(held).replaceAll("");
        hold("");
        return harmless;
    }

    private void hold(String text) {
        held.setLength(0);
        held.append(text);
    }

    /** What was still held back when the answer ended. */
    public String finish() {
        var rest = checked(held.toString());
        hold("");
        return rest;
    }

    /** The sources that the answer really names, by number. */
    public List<Citation> citations() {
        return cited.stream()
                .flatMap(n -> Optional.ofNullable(handedOut.get(n)).stream())
                .map(Source::citation)
                .toList();
    }

    /** Again and again, for what is taken out of {@code [[8]9]} leaves {@code [9]}. */
    private String checked(String text) {
        var before = text;
        var after = once(before);
        while (!after.equals(before)) {
            before = after;
            after = once(before);
        }
        return after;
    }

    private String once(String text) {
        return CITATION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(known(found.group(1))));
    }

    private String known(String numbers) {
        var known = NUMBER.matcher(numbers)
                .results()
                .map(MatchResult::group)
                .filter(number -> number.length() <= LONGEST_NUMBER)
                .map(Integer::valueOf)
                .filter(handedOut::containsKey)
                .toList();
        cited.addAll(known);
        return known.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
    }
}
