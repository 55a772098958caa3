package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkerTest {
    private static final TokenCounter WORDS =
            text -> text.isBlank() ? 0 : text.strip().split("\\s+").length;
    private static final TokenCounter CHARACTERS = String::length;

    private static List<Chunk> chunks(ParsedDocument document, int target, int max, int overlap) {
        return new Chunker(new Chunker.Settings(target, max, overlap), WORDS).chunk(document);
    }

    private static List<String> texts(List<Chunk> chunks) {
        return chunks.stream().map(Chunk::text).toList();
    }

    @Test
    void gives_no_chunks_for_a_document_without_text() {
        assertThat(chunks(PlainTextParser.parse("Title", " \n\n \t"), 10, 20, 2))
                .isEmpty();
        assertThat(chunks(ParsedDocument.titled("").build(), 10, 20, 2)).isEmpty();
    }

    @Test
    void opens_a_chunk_at_every_heading_and_keeps_the_path_to_it() {
        var document = ParsedDocument.titled("Shop")
                .heading(1, "Delivery")
                .heading(2, "Courier")
                .paragraph("Tomorrow.")
                .heading(2, "Post")
                .paragraph("A week.")
                .heading(1, "Payment")
                .paragraph("By card.")
                .build();

        assertThat(chunks(document, 50, 50, 0))
                .extracting(Chunk::headings, Chunk::text)
                .containsExactly(
                        tuple(List.of("Delivery", "Courier"), "Delivery\n\nCourier\n\nTomorrow."),
                        tuple(List.of("Delivery", "Post"), "Post\n\nA week."),
                        tuple(List.of("Payment"), "Payment\n\nBy card."));
    }

    @Test
    void puts_small_paragraphs_together_up_to_the_target() {
        var document = ParsedDocument.titled("")
                .paragraph("One two three.")
                .paragraph("Four five six.")
                .paragraph("Seven eight nine.")
                .build();

        assertThat(texts(chunks(document, 6, 8, 0)))
                .containsExactly("One two three.\n\nFour five six.", "Seven eight nine.");
    }

    @Test
    void cuts_a_large_paragraph_between_sentences_and_repeats_the_last_one() {
        var document = PlainTextParser.parse("", "One two three. Four five six. Seven eight nine. Ten eleven twelve.");

        assertThat(texts(chunks(document, 6, 6, 3)))
                .containsExactly(
                        "One two three. Four five six.",
                        "Four five six. Seven eight nine.",
                        "Seven eight nine. Ten eleven twelve.");
    }

    @Test
    void cuts_a_large_sentence_between_words() {
        var document = PlainTextParser.parse("", "one two three four five six seven");

        assertThat(texts(chunks(document, 3, 3, 0))).containsExactly("one two three", "four five six", "seven");
    }

    @Test
    void keeps_a_paragraph_whole_up_to_the_maximum() {
        var document = PlainTextParser.parse("", "One two three. Four five six. Seven eight.");

        assertThat(chunks(document, 6, 8, 0)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16})
    void never_cuts_what_a_reader_sees_as_one_character(int size) {
        var text = "👨‍👩‍👧‍👦🇷🇺e\u0301й́👍🏽".repeat(40);
        var chunker = new Chunker(new Chunker.Settings(size, size, 0), CHARACTERS);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);

        assertThat(chunker.chunk(PlainTextParser.parse("", text)))
                .isNotEmpty()
                .allSatisfy(chunk ->
                        assertThat(characters.isBoundary(chunk.start())).isTrue())
                .allSatisfy(
                        chunk -> assertThat(characters.isBoundary(chunk.end())).isTrue());
    }

    @Test
    void cuts_an_endless_heap_of_combining_marks_all_the_same() {
        var document = PlainTextParser.parse("", "a" + "\u0301".repeat(10_000));
        var chunks = new Chunker(new Chunker.Settings(20, 20, 0), CHARACTERS).chunk(document);

        assertThat(chunks)
                .hasSizeGreaterThan(100)
                .allSatisfy(chunk -> assertThat(chunk.tokens()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ж", "😀", "слово ", "Да. ", "\n- a", "\u00a0", "a\u0301"})
    void ends_quickly_on_a_megabyte_of_anything(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());
        var chunker = new Chunker(Chunker.Settings.standard(), TokenCounter.estimate());

        var chunks = assertTimeout(Duration.ofSeconds(20), () -> chunker.chunk(PlainTextParser.parse("", text)));

        assertThat(uncovered(text, chunks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void covers_every_visible_character_in_order_and_within_the_maximum(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var document = document(random);
            int target = 1 + random.nextInt(30);
            var settings = new Chunker.Settings(target, target + random.nextInt(10), random.nextInt(target));
            var chunks = new Chunker(settings, WORDS).chunk(document);

            assertThat(uncovered(document.text(), chunks)).isEmpty();
            assertThat(chunks).allSatisfy(chunk -> {
                assertThat(chunk.text()).isEqualTo(document.text().substring(chunk.start(), chunk.end()));
                assertThat(chunk.tokens()).isBetween(1, settings.max());
            });
            assertThat(chunks)
                    .extracting(Chunk::ordinal)
                    .isEqualTo(IntStream.range(0, chunks.size()).boxed().toList());
            assertThat(chunks).extracting(Chunk::start).isSorted().doesNotHaveDuplicates();
            assertThat(chunks).extracting(Chunk::end).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void refuses_blocks_that_leave_text_out() {
        var block = new Block.Paragraph(new Span(0, 3));

        assertThatThrownBy(() -> new ParsedDocument("", "one two", List.of(block)))
                .hasMessage("text outside of all blocks at 3..7");
        assertThatThrownBy(() -> new ParsedDocument("", "one", List.of(block, block)))
                .hasMessage("blocks overlap or leave the text at 3..0");
    }

    private static ParsedDocument document(Random random) {
        var builder = ParsedDocument.titled("");
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 -> builder.heading(1 + random.nextInt(3), "Heading " + i);
                case 1 -> builder.listItem(sentences(random, 3));
                case 2 -> builder.tableRow(sentences(random, 2));
                case 3 -> builder.code(sentences(random, 4).replace(". ", "\n"));
                default -> builder.paragraph(sentences(random, 9));
            }
        }
        return builder.build();
    }

    private static String sentences(Random random, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> "Слово" + " word".repeat(random.nextInt(14)) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String uncovered(String text, List<Chunk> chunks) {
        var rest = new StringBuilder();
        int covered = 0;
        for (var chunk : chunks) {
            if (chunk.start() > covered) {
                rest.append(text, covered, chunk.start());
            }
            covered = Math.max(covered, chunk.end());
        }
        return rest.append(text.substring(covered))
                .toString()
                .replace('\u00a0', ' ')
                .strip();
    }
}
