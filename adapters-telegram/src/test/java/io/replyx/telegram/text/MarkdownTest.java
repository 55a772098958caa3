package io.replyx.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.telegram.text.Entity.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown as Telegram shows it. */
final class MarkdownTest {
    private static List<String> marked(String markdown) {
        var text = Markdown.parse(markdown);
        return text.entities().stream()
                .map(entity -> entity.kind() + ":"
                        + text.text().substring(entity.offset(), entity.end())
                        + entity.detail().map(detail -> "(" + detail + ")").orElse(""))
                .toList();
    }

    private static String plain(String markdown) {
        return Markdown.parse(markdown).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**жирный**|BOLD:жирный",
                "_косой_|ITALIC:косой",
                "~~gone~~|STRIKETHROUGH:gone",
                "`a < b`|CODE:a < b",
                "[terms](https://a.example/x_y)|TEXT_LINK:terms(https://a.example/x_y)",
                "![map](https://a.example/m.png)|TEXT_LINK:map(https://a.example/m.png)",
                "# Heading|BOLD:Heading",
                "> quoted|BLOCKQUOTE:quoted",
                "👍 **emoji** 👍|BOLD:emoji",
            })
    void a_stretch_looks_as_it_is_marked(String markdown, String expected) {
        assertThat(marked(markdown)).containsExactly(expected);
    }

    @Test
    void code_keeps_its_language_and_its_lines() {
        assertThat(marked("```java\nint a;\n\nint b;\n```")).containsExactly("PRE:int a;\n\nint b;(java)");
    }

    @Test
    void what_only_looks_like_markup_stays_text() {
        for (var text : List.of("2 * 3 * 4", "snake_case_name", "[1]: see", "a < b > c", "<b>tag</b>", "[1] [2]")) {
            assertThat(plain(text)).isEqualTo(text);
            assertThat(marked(text)).isEmpty();
        }
    }

    @Test
    void links_to_strange_places_are_text() {
        assertThat(marked("[x](javascript:alert)")).isEmpty();
        assertThat(plain("[x](javascript:alert)")).isEqualTo("x");
    }

    @Test
    void lists_have_bullets_numbers_and_depth() {
        assertThat(plain("- a\n- b\n  - c\n\n3. x\n4. y")).isEqualTo("• a\n• b\n  • c\n\n3. x\n4. y");
    }

    @Test
    void paragraphs_stand_apart_and_lines_stay_lines() {
        assertThat(plain("one\ntwo\n\nthree")).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void a_narrow_table_has_columns_and_a_wide_one_lines() {
        assertThat(plain("|a|b|\n|-|-|\n|1|22|\n|333|4|")).isEqualTo("a    b\n1    22\n333  4");
        var wide = "x".repeat(40);
        assertThat(plain("|City|%s|\n|-|-|\n|Perm|%s|".formatted(wide, wide)))
                .isEqualTo("City: Perm\n" + wide + ": " + wide);
    }

    @Test
    void code_is_never_marked_otherwise() {
        assertThat(marked("**bold `code` bold**")).containsExactly("CODE:code");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Markdown.parse("  \n ")).isEqualTo(FormattedText.plain(""));
    }

    @Test
    void hostile_text_is_read_all_the_same() {
        for (var text : List.of(
                "*".repeat(10_000),
                "> ".repeat(5_000) + "x",
                "[".repeat(5_000),
                "- ".repeat(5_000),
                "```\nnever closed",
                "\u202eright to left\u0000")) {
            var parsed = Markdown.parse(text);
            assertThat(parsed.entities())
                    .allSatisfy(entity -> assertThat(entity.end())
                            .isLessThanOrEqualTo(parsed.text().length()));
        }
    }

    @Test
    void entities_of_anything_fit_and_are_never_empty() {
        var random = new Random(7);
        var bits = List.of(
                "слово", " ", "**", "_", "`", "👨‍👩‍👧", "\n\n", "- ", "[a](https://b.c)", "> ", "é", "~~", "#");
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            random.ints(40, 0, bits.size()).forEach(bit -> text.append(bits.get(bit)));
            var parsed = Markdown.parse(text.toString());
            assertThat(parsed.entities()).allSatisfy(entity -> {
                assertThat(entity.length()).isPositive();
                assertThat(entity.end()).isLessThanOrEqualTo(parsed.text().length());
                assertThat(parsed.text().substring(entity.offset(), entity.end()))
                        .isEqualTo(parsed.text()
                                .substring(entity.offset(), entity.end())
                                .strip());
            });
            assertThat(alone(parsed)).isTrue();
        }
    }

    private static boolean alone(FormattedText text) {
        return text.entities().stream()
                .filter(entity -> entity.kind() == Kind.CODE || entity.kind() == Kind.PRE)
                .noneMatch(code -> text.entities().stream()
                        .anyMatch(other -> !other.equals(code)
                                && !other.kind().isAlone()
                                && other.offset() < code.end()
                                && code.offset() < other.end()));
    }
}
