package io.replyx.ai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentStructureTest extends ParsedFiles {
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
}
