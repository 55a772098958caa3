package io.replyx.ai.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** Counts the items of numbered lists: a step's number is part of what it says. */
final class ListMarkers {
    private static final int NOT_NUMBERED = -1;

    private final Deque<Integer> next = new ArrayDeque<>();
    private String pending = "";

    void open(Element list) {
        next.push(list.nameIs("ol") ? start(list.attr("start")) : NOT_NUMBERED);
    }

    private static int start(String start) {
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    void close() {
        next.pop();
    }

    void beginItem() {
        pending = "";
        if (!next.isEmpty() && next.peek() != NOT_NUMBERED) {
            int number = next.pop();
            next.push(number + 1);
            pending = number + ". ";
        }
    }

    /** The marker before an item's text; once, for its first paragraph. */
    String take() {
        var taken = pending;
        pending = "";
        return taken;
    }
}
