package io.replyx.ai.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.dialogs.CitationFilter;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.dialogs.Source;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.knowledge.Chunk;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.Span;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.domain.knowledge.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineAnswerModelTest {
    private static final String DELIVERY =
            "Доставка\n\nМы работаем с 2010 года. Доставка по Москве стоит 300 рублей и занимает один день. Звоните нам.";
    private static final String RETURNS = "Goods can be returned within 14 days. Keep the receipt. We pay the postage.";

    private final List<String> pieces = new ArrayList<>();
    private Usage usage = Usage.NONE;

    private String answer(String question, Language language, String... sources) {
        pieces.clear();
        usage = new OfflineAnswerModel(TokenCounter.estimate())
                .answer(prompt(question, language, sources), new Collecting(Integer.MAX_VALUE));
        return String.join("", pieces);
    }

    private static Prompt prompt(String question, Language language, String... sources) {
        var passages = Stream.of(sources).map(OfflineAnswerModelTest::passage).toList();
        return new Prompt(
                Optional.empty(),
                Temperature.DEFAULT,
                Instructions.NONE,
                Source.numbered(passages),
                List.of(),
                question,
                language);
    }

    private static Passage passage(String text) {
        var chunk = new Chunk(0, List.of(), text, new Span(0, text.length()), 10);
        var stored = new StoredChunk(
                new ChunkId(new UUID(0, 1)), new DocumentId(new UUID(0, 2)), new DocumentTitle("Document"), chunk);
        return new Passage(stored, 1, 1);
    }

    private final class Collecting implements AnswerModel.Listener {
        private final int patience;

        Collecting(int patience) {
            this.patience = patience;
        }

        @Override
        public void onText(String piece) {
            pieces.add(piece);
        }

        @Override
        public boolean cancelled() {
            return pieces.size() >= patience;
        }

        @Override
        public void onCancel(Runnable stop) {}
    }

    @Test
    void quotes_the_sentence_that_fits_and_names_its_source() {
        assertThat(answer("Сколько стоит доставка в Москву?", Language.RU, DELIVERY))
                .isEqualTo("Это офлайн-ответ ReplyX: модель ИИ не настроена, поэтому я цитирую документы.\n\n"
                        + "«Доставка по Москве стоит 300 рублей и занимает один день.» [1]");
        assertThat(answer("How many days do I have to return goods?", Language.EN, RETURNS))
                .startsWith("This is ReplyX's offline answer: no AI model is configured")
                .endsWith("“Goods can be returned within 14 days.” [1]");
    }

    @Test
    void quotes_the_source_that_fits_whatever_its_number() {
        assertThat(answer("How many days do I have to return goods?", Language.EN, "We sell tea. We love it.", RETURNS))
                .contains("within 14 days.” [2]")
                .doesNotContain("[1]");
    }

    @Test
    void quotes_at_most_three_sources() {
        var tea = "Our tea is green.";

        assertThat(answer("Is the tea green?", Language.EN, tea, tea, tea, tea))
                .contains("[1]", "[2]", "[3]")
                .doesNotContain("[4]");
    }

    @Test
    void quotes_the_beginning_when_no_word_fits() {
        assertThat(answer("Wie lange?", Language.EN, RETURNS, DELIVERY))
                .endsWith("“Goods can be returned within 14 days.” [1]");
    }

    @Test
    void quotes_a_heading_with_what_stands_below_it() {
        assertThat(answer("Payment", Language.EN, "Payment\n\nBy card or in cash. Or by invoice."))
                .endsWith("“Payment — By card or in cash.” [1]");
    }

    @Test
    void cites_only_what_it_was_given() {
        var answer = answer("Tea?", Language.EN, "Tea [7] is 【2†x】 good [1, 3].");
        var filter = new CitationFilter(prompt("", Language.EN, "a", "b", "c").sources());
        filter.accept(answer);
        filter.finish();

        assertThat(filter.citations())
                .singleElement()
                .satisfies(citation -> assertThat(citation.n()).isEqualTo(1));
    }

    @Test
    void shortens_a_sentence_without_end() {
        assertThat(answer("word", Language.EN, "word ".repeat(10_000)))
                .hasSizeLessThan(700)
                .endsWith("…” [1]");
        assertThat(answer("x", Language.EN, "👍".repeat(10_000)))
                .hasSizeLessThan(700)
                .contains("👍…”");
    }

    @Test
    void says_that_it_has_nothing_to_answer_from() {
        assertThat(answer("Привет", Language.RU))
                .contains("офлайн-ответчик ReplyX", "модель ИИ не настроена", "знания");
        assertThat(answer("Hello", Language.EN)).contains("offline answerer", "no AI model", "no knowledge");
    }

    @Test
    void gives_the_same_answer_to_the_same_question_in_several_pieces() {
        var first = answer("Сколько стоит доставка?", Language.RU, DELIVERY, RETURNS);

        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(answer("Сколько стоит доставка?", Language.RU, DELIVERY, RETURNS))
                .isEqualTo(first);
    }

    @Test
    void counts_what_it_used() {
        answer("Сколько стоит доставка?", Language.RU, DELIVERY);

        assertThat(usage.inputTokens()).isPositive();
        assertThat(usage.outputTokens()).isPositive();
        assertThat(usage.estimated()).isFalse();
    }

    @Test
    void stops_when_nobody_waits() {
        var model = new OfflineAnswerModel(TokenCounter.estimate());

        assertThatExceptionOfType(AnswerModel.Cancelled.class)
                .isThrownBy(() -> model.answer(prompt("x", Language.EN, RETURNS), new Collecting(2)));
        assertThat(pieces).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "доставка, доставки, true",
        "доставка, доставить, true",
        "цена, цены, true",
        "return, returns, true",
        "return, returned, true",
        "стоит, стоимость, false",
        "14, 140, false",
        "на, нам, false",
        "tea, team, true",
        "tea, teaching, false",
        "оплата, отзыв, false"
    })
    void tells_forms_of_a_word_from_other_words(String one, String other, boolean alike) {
        assertThat(StemMatcher.alike(one, other)).isEqualTo(alike);
        assertThat(StemMatcher.alike(other, one)).isEqualTo(alike);
    }
}
