package io.replyx.ai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.knowledge.Block;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.ParsedDocument;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownSplitterTest {
    private static ParsedDocument parse(String text) {
        return new DocumentParsers()
                .parse(DocumentFormat.MARKDOWN, new DocumentTitle("file"), text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A line.\n\n", "- item\n- item\n", "word ", "w", "👍", "x👍", "\n", "> quote\n", "    code\n\n"})
    void lose_nothing_and_stay_short(String unit) {
        var text = unit.repeat(300_000);
        var parts = MarkdownSplitter.of(text);

        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> {
            assertThat(part.length()).isBetween(1, 128 * 1024);
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
        });
    }

    @Test
    void leave_a_short_text_whole() {
        assertThat(MarkdownSplitter.of("# A\n\nb")).containsExactly("# A\n\nb");
        assertThat(MarkdownSplitter.of("")).containsExactly("");
    }

    @Test
    void are_read_as_one_document() {
        var sections = IntStream.range(0, 5_000)
                .mapToObj(i -> "# Section %d\n\nText %d of *it*.\n\n1. one\n\n2. two\n".formatted(i, i))
                .collect(Collectors.joining("\n"));
        var parsed = parse(sections);

        assertThat(parsed.title()).isEqualTo("Section 0");
        assertThat(parsed.blocks()).hasSize(4 * 5_000);
        assertThat(parsed.text()).contains("Section 4999\n\nText 4999 of it.\n1. one\n2. two");
    }

    @Test
    void keep_a_long_code_code() {
        var parsed = parse("Before.\n\n````java\n" + "# no heading ```\n\n".repeat(30_000) + "````\n\nAfter.\n");

        assertThat(parsed.blocks().getFirst()).isInstanceOf(Block.Paragraph.class);
        assertThat(parsed.blocks().getLast()).isInstanceOf(Block.Paragraph.class);
        assertThat(parsed.blocks().subList(1, parsed.blocks().size() - 1))
                .hasSizeGreaterThan(1)
                .allMatch(Block.Code.class::isInstance);
        assertThat(parsed.text()).doesNotContain("````");
    }

    @Test
    void do_not_take_backticks_in_a_running_text_for_the_beginning_of_code() {
        var parsed = parse("``` a ``` b\n\n" + "Text.\n\n".repeat(30_000));

        assertThat(parsed.blocks()).hasSize(30_001).allMatch(Block.Paragraph.class::isInstance);
    }
}
