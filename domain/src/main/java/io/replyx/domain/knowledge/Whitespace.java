package io.replyx.domain.knowledge;

/** White space as a reader sees it: non-breaking spaces too, which {@link Character#isWhitespace(char)} leaves out. */
final class Whitespace {
    private Whitespace() {}

    static boolean is(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
