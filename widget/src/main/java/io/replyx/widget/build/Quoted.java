package io.replyx.widget.build;

/** Text as a JavaScript literal. */
final class Quoted {
    private Quoted() {}

    static String js(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "")
                + "'";
    }
}
