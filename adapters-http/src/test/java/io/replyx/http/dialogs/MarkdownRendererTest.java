package io.replyx.http.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void markdown_becomes_html() {
        assertThat(renderer.html("# Hi\n\n- **a**\n- `b`"))
                .isEqualTo("<h1>Hi</h1>\n<ul>\n<li><strong>a</strong></li>\n<li><code>b</code></li>\n</ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onmouseover=\"alert(1)\">b</b>",
                "<img src=x onerror=alert(1)>",
                "<!-- comment -->",
                "<iframe src=\"https://evil.example\"></iframe>",
                "`<script>`",
                "    <script>",
                "[a](<javascript:alert(1)>)",
            })
    void html_is_shown_as_text(String markdown) {
        assertThat(renderer.html(markdown))
                .doesNotContainPattern("<(script|b |img|!--|iframe)")
                .doesNotContain("href=\"javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://example.com", "mailto:a@example.com", "tel:+123"})
    void links_lead_where_it_is_safe(String url) {
        assertThat(renderer.html("[a](" + url + ")"))
                .isEqualTo("<p><a rel=\"noopener nofollow\" href=\"" + url + "\" target=\"_blank\">a</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java&#10;script:alert(1)",
                "&#106;avascript:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
            })
    void links_lead_nowhere_else(String url) {
        assertThat(renderer.html("[a](" + url + ")"))
                .doesNotContainPattern("href=\"[^\"]")
                .doesNotContain("<script");
        assertThat(renderer.html("<" + url + ">"))
                .doesNotContainPattern("href=\"[^\"]")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "![a *cat*](https://evil.example/spy.png), <p>a <em>cat</em></p>",
        "![](https://evil.example/spy.png), <p></p>",
    })
    void a_picture_is_its_description(String markdown, String html) {
        assertThat(renderer.html(markdown)).isEqualTo(html);
    }

    @Test
    void numbers_of_sources_stay_as_they_are() {
        assertThat(renderer.html("Three days [1][2].")).isEqualTo("<p>Three days [1][2].</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "*", "**a ", "[", "![", "- ", "`", "_a ", "<", "&", "* a\n  ", "\\", "(", "[a]("})
    void whatever_is_repeated_ends_in_time(String piece) {
        var html = renderer.html(piece.repeat(10_000 / piece.length()));
        assertThat(html).doesNotContain("<script").hasSizeLessThan(400_000);
    }
}
