package io.replyx.domain.dialogs;

import static io.replyx.domain.dialogs.Samples.passage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceTest {
    private static String quote(String text) {
        return Source.numbered(List.of(passage("Title", text)))
                .getFirst()
                .citation()
                .quote();
    }

    @Test
    void is_numbered_from_one_in_the_order_of_the_passages() {
        var sources = Source.numbered(List.of(passage("First", "a"), passage("Second", "b")));

        assertThat(sources).extracting(Source::n).containsExactly(1, 2);
        assertThat(sources).extracting(Source::title).containsExactly("First", "Second");
    }

    @Test
    void quotes_a_short_passage_as_it_is() {
        assertThat(quote("Three days.")).isEqualTo("Three days.");
    }

    @Test
    void shortens_a_long_passage() {
        assertThat(quote("x".repeat(500))).isEqualTo("x".repeat(300) + "…");
        assertThat(quote("x".repeat(300))).isEqualTo("x".repeat(300));
    }

    @Test
    void never_cuts_a_character_in_two() {
        var quote = quote("🚚".repeat(400));

        assertThat(quote).isEqualTo("🚚".repeat(300) + "…");
    }

    @Test
    void names_the_document() {
        var citation = Source.numbered(List.of(passage("Delivery", "Three days.")))
                .getFirst()
                .citation();

        assertThat(citation).isEqualTo(new Citation(1, Samples.DOCUMENT, "Delivery", "Three days."));
    }
}
