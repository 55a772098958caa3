package io.replyx.ai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.IndexingFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentParsersTest extends ParsedFiles {
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
