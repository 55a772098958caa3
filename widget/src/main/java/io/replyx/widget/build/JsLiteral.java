package io.replyx.widget.build;

/** Text as a JavaScript literal. */
final class JsLiteral {
    private JsLiteral() {}

    static String js(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "")
                + "'";
    }
}
