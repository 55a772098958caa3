package io.replyx.domain.dialogs;

import java.util.List;

/** What is said to the customer, with the sources it names. */
public record Answer(String text, List<Citation> citations, MessageStatus status) {
    public Answer {
        citations = List.copyOf(citations);
    }

    public static Answer complete(String text, List<Citation> citations) {
        return new Answer(text, citations, MessageStatus.COMPLETE);
    }

    public static Answer failed(String text) {
        return new Answer(text, List.of(), MessageStatus.FAILED);
    }
}
