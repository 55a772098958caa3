package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextParserTest {
    private static List<String> blocks(String text) {
        return PlainTextParser.parse("", text).blocks().stream()
                .map(block ->
                        block.getClass().getSimpleName() + ": " + block.span().of(text))
                .toList();
    }

    @Test
    void reads_paragraphs_between_blank_lines() {
        assertThat(blocks("First one.\r\n\r\n  Second one.  \r\n"))
                .containsExactly("Paragraph: First one.", "Paragraph: Second one.");
    }

    @Test
    void joins_a_sentence_that_was_wrapped() {
        assertThat(blocks("A sentence that\nwas wrapped.\nAnother paragraph."))
                .containsExactly("Paragraph: A sentence that\nwas wrapped.", "Paragraph: Another paragraph.");
    }

    @Test
    void reads_a_short_line_on_its_own_as_a_heading() {
        assertThat(blocks("Доставка\n\nЗавтра.\n\nне заголовок\n\nИ это нет.\n"))
                .containsExactly(
                        "Heading: Доставка", "Paragraph: Завтра.", "Paragraph: не заголовок", "Paragraph: И это нет.");
    }

    @Test
    void reads_list_items_with_their_wrapped_lines() {
        assertThat(blocks("We have:\n- red\n  apples\n2) pears"))
                .containsExactly("Paragraph: We have:", "ListItem: - red\n  apples", "ListItem: 2) pears");
    }
}
