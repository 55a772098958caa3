package io.replyx.domain.dialogs;

import static io.replyx.domain.dialogs.Samples.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CitationFilterTest {
    /** What readers take for a citation. */
    private static final Pattern CITATION = Pattern.compile("[\\[【]\\s*(\\d{1,9}(?:\\s*,\\s*\\d{1,9})*)\\s*[\\]】]");

    private static String filtered(CitationFilter filter, List<String> pieces) {
        var shown = new StringBuilder();
        pieces.forEach(piece -> shown.append(filter.accept(piece)));
        return shown.append(filter.finish()).toString();
    }

    private static String filtered(String... pieces) {
        return filtered(new CitationFilter(sources(3)), List.of(pieces));
    }

    private static List<Integer> cited(String answer) {
        var filter = new CitationFilter(sources(3));
        filtered(filter, List.of(answer));
        return filter.citations().stream().map(Citation::n).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes [1].                | Yes [1].
            Yes [1][3].             | Yes [1][3].
            Yes [1, 2].             | Yes [1][2].
            Yes [ 2 ].              | Yes [2].
            Yes 【2】.               | Yes [2].
            Yes 【2†source】.        | Yes [2].
            No [4].                 | No .
            No [0].                 | No .
            No [1, 9].              | No [1].
            No [8,9].               | No .
            No [12345678901234567]. | No .
            No 【9†source】.         | No .
            No [9†L1-L5].           | No .
            Say [sic].              | Say [sic].
            See a[i] and b[].       | See a[i] and b[].
            It is (1) or 1.         | It is (1) or 1.
            An open [               | An open [
            An open [1              | An open [1
            """)
    void lets_known_numbers_through_and_nothing_else(String answer, String shown) {
        assertThat(filtered(answer)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three days [1], or five [7] in winter [2, 9].",
                "【1†source】 and 【9†source】 end",
                "[[8]9] [[8][8]2] [1[9]] 【[8]7】",
                "a [sic] b[0] c[1",
                "[   5   ,  6 ]x[ 3 ]",
            })
    void does_the_same_wherever_the_answer_is_cut(String answer) {
        var whole = filtered(answer);

        for (int first = 0; first <= answer.length(); first++) {
            for (int second = first; second <= answer.length(); second++) {
                var pieces =
                        List.of(answer.substring(0, first), answer.substring(first, second), answer.substring(second));
                assertThat(filtered(new CitationFilter(sources(3)), pieces)).isEqualTo(whole);
            }
        }
        assertThat(filtered(answer.split(""))).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[8]9]", "[[8][7]9]", "[9[8]]", "【[8]9】", "[ [8] 9 ]", "[[[7]8]9]", "[†[9]", "[7†[8]9]"})
    void taking_one_number_out_does_not_bring_another_about(String answer) {
        assertThat(numbers(filtered(answer))).isSubsetOf(1, 2, 3);
        assertThat(numbers(filtered(answer.split("")))).isSubsetOf(1, 2, 3);
    }

    @Test
    void no_unknown_number_is_ever_shown_whatever_the_model_says() {
        var random = new Random(17);
        for (int round = 0; round < 20_000; round++) {
            var filter = new CitationFilter(sources(3));
            var shown = new StringBuilder();
            for (int piece = 0; piece < 8; piece++) {
                shown.append(filter.accept(babble(random)));
                assertThat(numbers(shown)).isSubsetOf(1, 2, 3);
            }
            shown.append(filter.finish());
            assertThat(numbers(shown)).as("%s", shown).isSubsetOf(1, 2, 3);
        }
    }

    private static String babble(Random random) {
        var alphabet = "[]【】123459 ,†a\n";
        var piece = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            piece.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return piece.toString();
    }

    private static List<Integer> numbers(CharSequence shown) {
        return CITATION.matcher(shown)
                .results()
                .flatMap(found -> Pattern.compile("\\s*,\\s*").splitAsStream(found.group(1)))
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[9]",
                "[1-9]",
                "[1;9]",
                "[Source 9]",
                "[source: 9]",
                "[^9]",
                "[#9]",
                "[№ 9]",
                "[источник 9]",
                "【9†x】"
            })
    void an_unknown_number_is_taken_out_in_whatever_form_it_comes(String citation) {
        var filter = new CitationFilter(sources(1));

        assertThat(filter.accept("So " + citation + ".") + filter.finish()).doesNotContain("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[see page 9]", "[9 days]", "[Smith 2020]", "a [link](x9)"})
    void what_is_no_citation_stays(String text) {
        var filter = new CitationFilter(sources(1));

        assertThat(filter.accept(text) + filter.finish()).isEqualTo(text);
    }

    @Test
    void holds_back_only_what_may_become_a_citation() {
        var filter = new CitationFilter(sources(1));

        assertThat(filter.accept("Three days")).isEqualTo("Three days");
        assertThat(filter.accept(" [")).isEqualTo(" ");
        assertThat(filter.accept("1")).isEmpty();
        assertThat(filter.accept("] and")).isEqualTo("[1] and");
        assertThat(filter.accept(" [s")).isEqualTo(" ");
        assertThat(filter.accept("ee this")).isEqualTo("[see this");
        assertThat(filter.finish()).isEmpty();
    }

    @Test
    void does_not_hold_back_for_ever() {
        var filter = new CitationFilter(sources(1));

        var shown = filter.accept("[" + " ".repeat(500));

        assertThat(shown).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[1", "[ [", "[1†", "【1, "})
    void what_never_closes_cannot_be_closed_later(String opening) {
        var filler = opening.contains("†") ? "x" : " ";

        assertThat(numbers(filtered(opening + filler.repeat(300), "[8]", "9]"))).isSubsetOf(1, 2, 3);
        assertThat(numbers(filtered("[".repeat(300), "9]"))).isSubsetOf(1, 2, 3);
    }

    @Test
    void a_very_long_answer_in_one_piece_is_no_burden() {
        var lists = "[" + "1,".repeat(20_000) + "1]";

        assertThat(filtered("[".repeat(100_000) + "9]")).doesNotContain("[9]");
        assertThat(numbers(filtered(lists))).isSubsetOf(1, 2, 3);
        assertThat(filtered("word ".repeat(20_000) + "[1]")).endsWith("[1]");
    }

    @Test
    void names_the_sources_that_the_answer_cites_once_and_by_number() {
        assertThat(cited("[3] then [1], again [3] and [9]")).containsExactly(1, 3);
        assertThat(cited("nothing")).isEmpty();
        assertThat(cited("cut off [2")).isEmpty();
    }

    @Test
    void without_sources_every_number_is_unknown() {
        var filter = new CitationFilter(List.of());

        assertThat(filtered(filter, List.of("Yes [1]."))).isEqualTo("Yes .");
        assertThat(filter.citations()).isEmpty();
    }
}
