package io.replyx.ai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.IndexingFailure;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttackCorpusTest {
    private static final int MB = 1024 * 1024;

    static Stream<Arguments> attacks() {
        return Stream.of(
                html("100,000 nested divs", "<div>".repeat(100_000) + "end"),
                html("100,000 nested bold", "<b>".repeat(100_000) + "end"),
                html("100,000 nested links", "<a href=x>".repeat(100_000) + "end"),
                html("100,000 nested fonts with attributes", "<font size=1>".repeat(100_000) + "<p>end"),
                html("100,000 nested tables", "<table><tr><td>".repeat(60_000) + "end"),
                html("100,000 nested lists", "<ul><li>".repeat(100_000) + "end"),
                html("100,000 nested paragraphs in bold", "<p><b>".repeat(100_000) + "end"),
                html("unclosed formatting in many paragraphs", "<b><i><u><a><p>x</p>".repeat(50_000) + "end"),
                html("forms and buttons", "<form><button>".repeat(100_000) + "end"),
                html("svg and math", "end" + "<svg><math>".repeat(100_000)),
                html("many entities", "&lt;&amp;&Aacute;".repeat(600_000) + "end"),
                html("a doctype with entities", "<!DOCTYPE x [<!ENTITY a \"" + "&b;".repeat(1000) + "\">]><p>&a; end"),
                html("unfinished entities", "&amp".repeat(2_000_000) + " end"),
                html("long numeric entity", "&#" + "9".repeat(5 * MB) + "; end"),
                html("unclosed tags", "<p <p <p ".repeat(90_000) + ">end"),
                html("an unclosed tag", "end <a " + "x".repeat(9 * MB)),
                html("a huge attribute", "<a title=\"" + "x".repeat(9 * MB) + "\">end</a>"),
                html("a huge style", "<p style=\"" + "/*".repeat(4 * MB) + "\">end</p>"),
                html("a million attributes", "<p " + "aaa ".repeat(MB) + ">end</p>"),
                html("different attributes", "<p " + many(300_000) + ">end</p>"),
                html("an unclosed comment", "end<!--" + "-".repeat(9 * MB)),
                html("many comments", "<!-->".repeat(200_000) + "end"),
                html("many less-than signs", "end" + "< ".repeat(250_000)),
                html("an unclosed script", "end<script>" + "<!--<script>".repeat(100_000)),
                html("a long line", "end " + "word ".repeat(MB / 5)),
                html("one word", "end " + "w".repeat(9 * MB)),
                html("null entities", "end" + "&#0;".repeat(MB)),
                html("cells", "<table>" + "<tr><td>end".repeat(100_000)),
                markdown("nested quotes", ">".repeat(100_000) + "end"),
                markdown("nested quotes on many lines", (">".repeat(1000) + "end\n").repeat(1000)),
                markdown("nested lists", "- ".repeat(100_000) + "end"),
                markdown("deeper and deeper lists", deeper(2_000) + "end"),
                markdown("open brackets", "[".repeat(MB / 4) + "end"),
                markdown("open brackets and parentheses", "[a](".repeat(MB / 4) + "end"),
                markdown("closing brackets", "end" + "]".repeat(MB / 2)),
                markdown("brackets by pairs", "[]".repeat(MB / 4) + "end"),
                markdown("images", "![".repeat(MB / 4) + "end"),
                markdown("stars", "*".repeat(MB / 4) + "end"),
                markdown("alternating emphasis", "*a_".repeat(MB / 4) + "end"),
                markdown("nested emphasis", "*a **a ".repeat(MB / 10) + "end" + "b** b*".repeat(MB / 10)),
                markdown("backticks of all lengths", ticks(1_500) + "end"),
                markdown("backticks", "`a".repeat(MB / 4) + " end"),
                markdown("less-than signs", "<".repeat(MB / 4) + "end"),
                markdown("open html tags", "a <b ".repeat(MB / 5) + "end"),
                markdown("open comments", "a <!-- ".repeat(MB / 7) + "end"),
                markdown("open declarations", "a <!A ".repeat(MB / 7) + " <?php".repeat(100) + "end"),
                markdown("references", "[a]: b\n".repeat(100_000) + "\nend [a]"),
                markdown("reference without end", "[" + "a\\".repeat(MB / 4) + "end"),
                markdown(
                        "a wide table", "|a".repeat(100_000) + "\n" + "|-".repeat(100_000) + "\n|end\n|b\n".repeat(20)),
                markdown("many tables", "a|b\n-|-\nend|2\n\n".repeat(50_000)),
                markdown("setext headings", "end\n=\n".repeat(100_000)),
                markdown("hard breaks", "end  \n".repeat(100_000)),
                markdown("blank lines", "end" + "\n".repeat(9 * MB)),
                markdown("entities", "&amp;".repeat(MB / 2) + " end"),
                markdown("backslashes", "\\".repeat(2 * MB) + "end"),
                markdown("a long line", "end " + "word ".repeat(MB / 5)),
                text("one word", "end" + "w".repeat(9 * MB)),
                text("a long line", "end " + "word ".repeat(2 * MB)),
                text("list marks", "- ".repeat(4 * MB) + "end"),
                text("short lines", "end\n".repeat(2 * MB)),
                text("invisible characters", "end" + "\u200B\u202E".repeat(MB)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    @Timeout(20)
    void reads_or_refuses_in_bounded_time(DocumentFormat format, String name, String content) {
        try {
            var parsed = new DocumentParsers().parse(format, new DocumentTitle("Attack"), bytes(content));
            assertThat(parsed.text()).as(name).contains("end");
        } catch (Unreadable refused) {
            assertThat(refused.failure()).as(name).isEqualTo(IndexingFailure.UNREADABLE);
        }
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments html(String name, String content) {
        return Arguments.of(DocumentFormat.HTML, name, content);
    }

    private static Arguments markdown(String name, String content) {
        return Arguments.of(DocumentFormat.MARKDOWN, name, content);
    }

    private static Arguments text(String name, String content) {
        return Arguments.of(DocumentFormat.TEXT, name, content);
    }

    private static String many(int attributes) {
        var text = new StringBuilder();
        for (int i = 0; i < attributes; i++) {
            text.append("a").append(i).append("=1 ");
        }
        return text.toString();
    }

    private static String deeper(int levels) {
        var text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        return text.toString();
    }

    private static String ticks(int most) {
        var text = new StringBuilder();
        for (int i = 1; i < most; i++) {
            text.append("a").append("`".repeat(i));
        }
        return text.toString();
    }
}
