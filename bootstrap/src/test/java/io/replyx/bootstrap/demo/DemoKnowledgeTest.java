package io.replyx.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.kernel.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoKnowledgeTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ \\u00a0]\\d{3})*(?:[.,:]\\d+)?");
    private static final Pattern PRICE = Pattern.compile("\\d+(?:[ \\u00a0]\\d{3})?(?=[ \\u00a0]₽)");

    /** Small numbers are written as words in one language and as digits in the other. */
    private static final int TELLING = 2;

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "payment", "returns", "care", "loyalty", "shops", "wholesale", "about"})
    void both_languages_name_the_same_prices_times_and_sizes(String name) {
        assertThat(numbers(text(Language.EN, name))).isEqualTo(numbers(text(Language.RU, name)));
    }

    @ParameterizedTest
    @EnumSource
    void every_text_begins_with_a_title_of_its_own(Language language) {
        var titles = DemoFiles.knowledge(language).stream()
                .map(DemoFiles.Knowledge::title)
                .toList();
        assertThat(titles)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_name_no_price_that_the_documents_do_not(Language language) {
        var known = DemoFiles.knowledge(language).stream()
                .map(DemoFiles.Knowledge::text)
                .flatMap(text -> found(PRICE, text).stream())
                .toList();
        var shown = found(PRICE, DemoFiles.text("shop/" + language.code() + ".html"));
        assertThat(shown).hasSizeGreaterThan(8);
        assertThat(known).containsAll(shown);
    }

    @Test
    void both_pages_name_the_same_prices() {
        assertThat(found(PRICE, DemoFiles.text("shop/en.html")))
                .isEqualTo(found(PRICE, DemoFiles.text("shop/ru.html")));
    }

    private static String text(Language language, String name) {
        return DemoFiles.text(language.code() + "/knowledge/" + name + ".md");
    }

    private static List<String> numbers(String text) {
        return found(NUMBER, text).stream()
                .filter(number -> number.length() >= TELLING)
                .sorted()
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group().replaceAll("[ \\u00a0\\n]", "").replace(',', '.'))
                .toList();
    }
}
