package io.replyx.ai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.Block;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentParsersTest {
    private static final String RUSSIAN = "Доставка по Москве стоит 300 рублей. Самовывоз — бесплатно, каждый день.";

    private static ParsedDocument parse(DocumentFormat format, byte[] content) {
        return new DocumentParsers().parse(format, new DocumentTitle("file"), content);
    }

    private static ParsedDocument markdown(String content) {
        return parse(DocumentFormat.MARKDOWN, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ParsedDocument html(String content) {
        return parse(DocumentFormat.HTML, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ParsedDocument text(byte[] content) {
        return parse(DocumentFormat.TEXT, content);
    }

    /** The kind of each block, and its text. */
    private static List<String> blocks(ParsedDocument document) {
        return document.blocks().stream()
                .map(block -> kind(block) + block.span().of(document.text()))
                .toList();
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Heading heading -> "h" + heading.level() + " ";
            case Block.Paragraph _ -> "p ";
            case Block.ListItem _ -> "li ";
            case Block.TableRow _ -> "tr ";
            case Block.Code _ -> "pre ";
        };
    }

    @Test
    void reads_the_structure_of_markdown() {
        var parsed = markdown("""
                # Delivery

                Goes *every* **day**
                by [courier](https://example.org) & ![a van](van.png).

                - Moscow
                  - centre
                - Regions

                3. First
                4. Second

                ```java
                int a = 1 < 2;

                b();
                ```

                > quoted

                Last\s\s
                line
                """);

        assertThat(parsed.title()).isEqualTo("Delivery");
        assertThat(blocks(parsed))
                .containsExactly(
                        "h1 Delivery",
                        "p Goes every day by courier & a van.",
                        "li Moscow",
                        "li centre",
                        "li Regions",
                        "li 3. First",
                        "li 4. Second",
                        "pre int a = 1 < 2;\n\nb();",
                        "p quoted",
                        "p Last\nline");
    }

    @Test
    void reads_each_row_of_a_markdown_table_under_its_header() {
        var parsed = markdown("""
                | Goods | Price |
                |-------|------:|
                | Tea   | 100 ₽ |
                | `Cup` |       |
                """);

        assertThat(blocks(parsed)).containsExactly("tr Goods: Tea; Price: 100 ₽", "tr Goods: Cup");
    }

    @Test
    void reads_html_inside_of_markdown() {
        var parsed = markdown("""
                <div align="center"><h2>Prices</h2>Tea &mdash; <b>100</b></div>

                Use the <script> tag, or H<sub>2</sub>O.

                Then <span style="display:none">hidden</span>go on.
                """);

        assertThat(blocks(parsed))
                .containsExactly("h2 Prices", "p Tea — 100", "p Use the <script> tag, or H2O.", "p Then go on.");
    }

    @Test
    void reads_the_structure_of_a_page() {
        var parsed = html("""
                <!doctype html><html><head><title>Shop &amp; co</title><style>p{color:red}</style></head>
                <body><nav>Home</nav><script>alert("no")</script><noscript>no</noscript>
                <h1>Delivery</h1>
                Loose text<p>One<br>two   three&nbsp;four</p>
                <ul><li>Moscow<ul><li>centre</li></ul></li><li><p>Regions</p></li></ul>
                <ol start="2"><li>Pay</li><li>Wait</li></ol>
                <pre>  a
                    b</pre>
                <dl><dt>Tea</dt><dd>A drink</dd></dl>
                <p>Look <a href="/x">here</a><img src="x.png" alt="a map"></p>
                <template>no</template></body></html>
                """);

        assertThat(parsed.title()).isEqualTo("Shop & co");
        assertThat(blocks(parsed))
                .containsExactly(
                        "h1 Delivery",
                        "p Loose text",
                        "p One\ntwo three four",
                        "li Moscow",
                        "li centre",
                        "li Regions",
                        "li 2. Pay",
                        "li 3. Wait",
                        "pre   a\n    b",
                        "p Tea",
                        "li A drink",
                        "p Look here a map");
    }

    @Test
    void reads_tables_of_data() {
        var parsed = html("""
                <table><caption>Prices</caption>
                <thead><tr><th>Goods<th>Price</thead>
                <tr><td><p>Tea</p><p>green</p><td>100<br>rub
                <tr><td>Cup<td></table>
                <table><tr><th>Phone</th><td>123</td></tr><tr><td>Fax<td>-</table>
                <table><tr><th>Only<th>header</table>
                """);

        assertThat(blocks(parsed))
                .containsExactly(
                        "p Prices",
                        "tr Goods: Tea green; Price: 100 rub",
                        "tr Goods: Cup",
                        "tr Phone | 123",
                        "tr Fax | -",
                        "tr Only | header");
    }

    @Test
    void reads_tables_that_arrange_a_page_as_a_page() {
        var parsed = html("""
                <table><tr><td>Menu</td><td><h1>Prices</h1>
                <table><tr><th>Goods<th>Price<tr><td>Tea<td>1</table></td></tr></table>
                """);

        assertThat(blocks(parsed)).containsExactly("p Menu", "h1 Prices", "tr Goods: Tea; Price: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden>secret</p>",
                "<div style='color:red; DISPLAY : none'>secret</div>",
                "<span style='display:/* */none !important'>secret</span>",
                "<p style='visibility:hidden;'>secret</p>",
                "<p style='opacity: 0.0'>secret</p>",
                "<p style='font-size:0px'>secret</p>",
                "<p style='position:absolute;left:-9999px'>secret</p>",
                "<div role=navigation>secret</div>",
                "<dialog>secret</dialog>",
                "<svg><text>secret</text></svg>",
                "<!-- secret -->",
                "<iframe srcdoc='secret'>secret</iframe>"
            })
    void drops_what_a_reader_does_not_see(String hidden) {
        assertThat(html("<p>before</p>" + hidden + "<p>after</p>").text()).isEqualTo("before\n\nafter");
    }

    @Test
    void keeps_what_only_resembles_hidden_text() {
        var shown = "<p style='opacity:0.5;font-size:0.9em;left:-10px;background:url(display:none.png)'>shown</p>";

        assertThat(html(shown).text()).isEqualTo("shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass\u200Bword", "pass\u00ADword", "pass\u202Eword", "pass\u2060word", "pass\uFEFFword",
                "pass\uDB40\uDC41word", "pass\uFE0Fword", "pass\uDB40\uDD00word", "pass\u2066word", "pass\u0007word"
            })
    void strips_characters_that_cannot_be_seen(String text) {
        assertThat(text(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("password");
        assertThat(markdown(text).text()).isEqualTo("password");
        assertThat(html("<p>" + text).text()).isEqualTo("password");
    }

    @Test
    void strips_characters_hidden_as_entities() {
        assertThat(html("<p>pass&#x200b;&shy;&zwnj;&#xE0041;word").text()).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u200B\u2060 \uDB40\uDC41", "\uFEFF"})
    void gives_no_blocks_when_nothing_can_be_seen(String invisible) {
        assertThat(text(invisible.getBytes(StandardCharsets.UTF_8)).blocks()).isEmpty();
        assertThat(markdown(invisible).blocks()).isEmpty();
        assertThat(html("<p>" + invisible + "</p>").blocks()).isEmpty();
    }

    @Test
    void keeps_emoji_and_letters_of_every_script() {
        var kept = "Ё й e\u0301 漢字 עברית عربي हिन्दी 👍🏽 ₽";

        assertThat(text(kept.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "UTF-16", "x-UTF-16LE-BOM"})
    void decodes_russian_in_every_encoding_it_comes_in(String charset) {
        assertThat(text(RUSSIAN.replace("—", "-").getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(RUSSIAN.replace("—", "-"));
    }

    @Test
    void decodes_western_languages() {
        var french = "Le café est fermé à Noël. Ça coûte 5 €, s’il vous plaît.";

        assertThat(text(french.getBytes(Charset.forName("windows-1252"))).text())
                .isEqualTo(french);
    }

    @Test
    void takes_a_mark_of_utf_8_away() {
        assertThat(text(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void reads_utf_8_that_is_broken_in_one_place() {
        var bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xff;

        assertThat(text(bytes).text()).contains("Москве стоит 300 рублей");
    }

    @Test
    void believes_the_encoding_that_a_page_declares_unless_it_is_utf_8() {
        var page = "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>ДОСТАВКА";
        var lie = "<meta charset=windows-1251><p>Доставка";
        var unknown = "<meta charset=klingon><p>Доставка";

        assertThat(parse(DocumentFormat.HTML, page.getBytes(Charset.forName("KOI8-R")))
                        .text())
                .isEqualTo("ДОСТАВКА");
        assertThat(html(lie).text()).isEqualTo("Доставка");
        assertThat(html(unknown).text()).isEqualTo("Доставка");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 text text",
                "PK\u0003\u0004 text",
                "\u007fELF text",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a text",
                "\u00ff\u00d8\u00ff\u00e0 text",
                "text\0text",
                "\u0001\u0002\u0003\u0004 text"
            })
    void refuses_binary_content(String latin) {
        var content = latin.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TextContent.isText(content)).isFalse();
        for (var format : DocumentFormat.values()) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> parse(format, content))
                    .returns(IndexingFailure.NOT_TEXT, Unreadable::failure);
        }
    }

    @Test
    void refuses_random_bytes() {
        var random = new byte[10_000];
        new Random(1).nextBytes(random);

        assertThat(TextContent.isText(random)).isFalse();
    }

    @Test
    void takes_text_of_any_encoding_for_text() {
        assertThat(List.of("UTF-8", "windows-1251", "KOI8-R", "UTF-16", "UTF-8"))
                .allMatch(charset -> TextContent.isText(RUSSIAN.getBytes(Charset.forName(charset))));
        assertThat(TextContent.isText(new byte[0])).isTrue();
    }

    @Test
    void makes_one_kind_of_line_breaks() {
        assertThat(text("a.\r\n\r\nb.\rc.".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("a.\n\nb.\nc.");
    }

    @Test
    void reads_markdown_as_plain_text_when_its_emphasis_costs_too_much() {
        var dense = "*a **a ".repeat(40_000) + "b** b*".repeat(40_000);

        assertThat(markdown(dense).text()).startsWith("*a **a *a").endsWith("b** b*");
    }

    @Test
    void refuses_more_than_a_memory_can_hold() {
        var lines = "a\n".repeat(500_001).getBytes(StandardCharsets.UTF_8);
        var elements = "<p>a".repeat(400_001).getBytes(StandardCharsets.UTF_8);

        for (var format : List.of(DocumentFormat.TEXT, DocumentFormat.MARKDOWN)) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> parse(format, lines))
                    .returns(IndexingFailure.UNREADABLE, Unreadable::failure);
        }
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> parse(DocumentFormat.HTML, elements))
                .returns(IndexingFailure.UNREADABLE, Unreadable::failure);
    }
}
