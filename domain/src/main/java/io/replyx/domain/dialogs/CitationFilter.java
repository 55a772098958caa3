package io.replyx.domain.dialogs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets an answer through piece by piece, and takes out every source number that was not handed out. What may still turn
 * into a citation is held back until that is decided, so that a wrong number is never shown, not even for a moment.
 */
public final class CitationFilter {
    /** {@code [1]}, {@code [1, 2]}, and the bracket form some models prefer: {@code 【1】}, {@code 【1†source】}. */
    private static final Pattern CITATION =
            Pattern.compile("[\\[【]\\s*(\\d{1,9}(?:\\s*,\\s*\\d{1,9})*)(?:†[^】\\]]{0,40})?\\s*[\\]】]");

    private static final Pattern BEGINNING = Pattern.compile("[\\[【][\\s\\d,]{0,60}(?:†[^】\\]]{0,40})?$");

    private final Map<Integer, Source> handedOut;
    private final Set<Integer> cited = new TreeSet<>();
    private final StringBuilder held = new StringBuilder();

    public CitationFilter(List<Source> handedOut) {
        this.handedOut = handedOut.stream().collect(Collectors.toUnmodifiableMap(Source::n, Function.identity()));
    }

    /** Takes the next piece of the answer and gives what may be shown now. */
    public String accept(String piece) {
        held.append(piece);
        var beginning = BEGINNING.matcher(held);
        int decided = beginning.find() ? beginning.start() : held.length();
        var shown = checked(held.substring(0, decided));
        held.delete(0, decided);
        return shown;
    }

    /** What was still held back when the answer ended. */
    public String finish() {
        var rest = checked(held.toString());
        held.setLength(0);
        return rest;
    }

    /** The sources that the answer really names, by number. */
    public List<Citation> citations() {
        return cited.stream()
                .flatMap(n -> Optional.ofNullable(handedOut.get(n)).stream())
                .map(Source::citation)
                .toList();
    }

    private String checked(String text) {
        return CITATION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(known(found.group(1))));
    }

    private String known(String numbers) {
        var known = Pattern.compile("\\s*,\\s*")
                .splitAsStream(numbers)
                .map(Integer::valueOf)
                .filter(handedOut::containsKey)
                .toList();
        cited.addAll(known);
        return known.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
    }
}
