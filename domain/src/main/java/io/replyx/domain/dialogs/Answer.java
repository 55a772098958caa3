package io.replyx.domain.dialogs;

import java.util.List;

/** What is said to the customer, with the sources it names. */
public record Answer(String text, List<Citation> citations, MessageStatus status) {
    public Answer {
        text = storable(text);
        citations = List.copyOf(citations);
    }

    public static Answer complete(String text, List<Citation> citations) {
        return new Answer(text, citations, MessageStatus.COMPLETE);
    }

    public static Answer failed(String text) {
        return new Answer(text, List.of(), MessageStatus.FAILED);
    }

    /** Models write anything; control characters say nothing to a reader, and NUL cannot be stored. */
    public static String storable(String piece) {
        return piece.chars().anyMatch(Answer::isControl) ? withoutControls(piece) : piece;
    }

    private static boolean isControl(int unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\t';
    }

    private static String withoutControls(String piece) {
        var clean = new StringBuilder(piece.length());
        piece.chars().filter(unit -> !isControl(unit)).forEach(unit -> clean.append((char) unit));
        return clean.toString();
    }
}
