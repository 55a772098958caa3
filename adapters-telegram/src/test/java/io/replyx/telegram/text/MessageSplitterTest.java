package io.replyx.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.telegram.text.Entity.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Long texts in pieces. */
final class MessageSplitterTest {
    private static List<String> cut(String text, int limit) {
        return MessageSplitter.of(FormattedText.plain(text), limit).stream()
                .map(FormattedText::text)
                .toList();
    }

    @Test
    void what_fits_stays_whole() {
        assertThat(MessageSplitter.of(FormattedText.plain("x".repeat(4_096)))).hasSize(1);
        assertThat(MessageSplitter.of(FormattedText.plain("x".repeat(4_097)))).hasSize(2);
        assertThat(MessageSplitter.of(FormattedText.plain(" \n "))).isEmpty();
    }

    @Test
    void the_cut_is_where_it_hurts_least() {
        assertThat(cut("A first part.\n\nAnd a second one", 20)).containsExactly("A first part.", "And a second one");
        assertThat(cut("A first line\nand a second line", 20)).containsExactly("A first line", "and a second line");
        assertThat(cut("A sentence. And another one", 20)).containsExactly("A sentence.", "And another one");
        assertThat(cut("several words without an end", 20)).containsExactly("several words", "without an end");
    }

    @Test
    void what_a_reader_sees_as_one_character_stays_whole() {
        var family = "👨‍👩‍👧";
        var flag = "🇷🇺";
        for (var character : List.of(family, flag, "e\u0301", "👍🏽")) {
            for (var piece : cut(character.repeat(30), 17)) {
                assertThat(piece.length() % character.length()).isZero();
            }
        }
    }

    @Test
    void a_character_longer_than_a_piece_is_cut_between_code_points() {
        var endless = "👨" + "\u200d👩".repeat(50);

        for (var piece : cut(endless, 10)) {
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(piece.length()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void what_is_marked_across_a_cut_is_marked_on_both_sides() {
        var text = new FormattedText("one two three four", List.of(new Entity(Kind.PRE, 4, 14, Optional.of("java"))));

        var pieces = MessageSplitter.of(text, 10);

        assertThat(pieces).extracting(FormattedText::text).containsExactly("one two", "three four");
        assertThat(pieces.get(0).entities()).containsExactly(new Entity(Kind.PRE, 4, 3, Optional.of("java")));
        assertThat(pieces.get(1).entities()).containsExactly(new Entity(Kind.PRE, 0, 10, Optional.of("java")));
    }

    @Test
    void nothing_but_white_space_is_lost_whatever_the_text() {
        var random = new Random(11);
        var bits = List.of(
                "слово", "word", " ", "\n", "\n\n", "👨‍👩‍👧", "🇷🇺", ". ", "e\u0301", "xxxxxxxxxxxxxxxxxxxxxxxx");
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            random.ints(60, 0, bits.size()).forEach(bit -> text.append(bits.get(bit)));
            var pieces = cut(text.toString(), 16 + random.nextInt(40));
            assertThat(pieces.stream().collect(Collectors.joining()).replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }
}
