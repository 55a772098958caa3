package io.replyx.domain.knowledge;

/** A half-open range {@code [start, end)} of a text, in UTF-16 units. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public Span moved(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** This range without white space at either end; empty at its own start when nothing else is in it. */
    Span stripped(String text) {
        int from = start;
        int to = end;
        while (from < to && Whitespace.is(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Whitespace.is(text.charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }
}
