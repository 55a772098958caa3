package io.replyx.telegram.text;

import java.util.List;
import java.util.Optional;

/** A text and how its stretches look. */
public record FormattedText(String text, List<Entity> entities) {
    public FormattedText {
        entities = List.copyOf(entities);
    }

    public static FormattedText plain(String text) {
        return new FormattedText(text, List.of());
    }

    /** The stretch between the two places, without white space around it; empty when nothing is left. */
    Optional<FormattedText> between(int from, int to) {
        int begin = from;
        while (begin < to && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        int end = to;
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return begin == end ? Optional.empty() : Optional.of(cut(begin, end));
    }

    private FormattedText cut(int from, int to) {
        var kept = entities.stream()
                .flatMap(entity -> entity.within(from, to).stream())
                .toList();
        return new FormattedText(text.substring(from, to), kept);
    }
}
