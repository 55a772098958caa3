package io.replyx.widget.build;

import java.util.List;
import java.util.regex.Pattern;

/** The style sheets, in the order of their names, as one without a needless blank. */
final class Styles {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Not around + and -, which have to stand apart in calc(), and not before a colon, which may begin a selector. */
    private static final Pattern AROUND = Pattern.compile(" ?([{};,>]) ?");

    private static final Pattern AFTER_COLON = Pattern.compile("(?<=[a-z]): ");

    private Styles() {}

    static String module(List<String> sheets) {
        return "/** @const {string} */\nexport const CSS = " + JsLiteral.js(small(String.join("\n", sheets))) + ";\n";
    }

    static String small(String css) {
        var bare = BLANKS.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll(" ");
        var tight = AROUND.matcher(bare).replaceAll("$1");
        return AFTER_COLON.matcher(tight).replaceAll(":").replace(";}", "}").strip();
    }
}
