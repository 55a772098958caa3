package io.replyx.widget.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final List<String> SCRIPTS =
            List.of("ui.say('hello'); texts.count('cups', 2); ui.say('state.' + x)");
    private static final String ENGLISH = "hello=Hello, {}\ncups.one={} cup\ncups.other={} cups\nstate.sent=Sent";
    private static final String RUSSIAN =
            "hello=Привет, {}\ncups.one={} чашка\ncups.few={} чашки\ncups.many={} чашек\ncups.other={} чашки\nstate.sent=Ушло";

    @Test
    void complete_texts_become_a_module() {
        var texts = texts(ENGLISH, RUSSIAN);

        texts.check(SCRIPTS);

        assertThat(texts.module())
                .contains("keys: 'cups.few|cups.many|cups.one|cups.other|hello|state.sent'")
                .contains("'en': '||{} cup|{} cups|Hello, {}|Sent'");
    }

    @Test
    void a_missing_key_stops_the_build() {
        refused(ENGLISH, RUSSIAN.replace("state.sent=Ушло", ""), "ru: state.sent is missing");
    }

    @Test
    void a_missing_plural_form_stops_the_build() {
        refused(ENGLISH, RUSSIAN.replace("cups.few={} чашки\n", ""), "ru: cups.few is missing");
    }

    @Test
    void a_lost_value_stops_the_build() {
        refused(ENGLISH, RUSSIAN.replace("Привет, {}", "Привет"), "ru: hello has {} and en has not, or the other way");
    }

    @Test
    void a_key_of_one_language_only_stops_the_build() {
        refused(ENGLISH, RUSSIAN + "\nextra=Лишнее", "ru: extra is not a text of en");
    }

    @Test
    void a_key_that_only_a_script_knows_stops_the_build() {
        refused(
                ENGLISH.replace("hello=Hello, {}\n", ""),
                RUSSIAN.replace("hello=Привет, {}\n", ""),
                "say hello, which");
    }

    @Test
    void a_text_that_nobody_says_stops_the_build() {
        refused(ENGLISH + "\nextra=More", RUSSIAN + "\nextra=Ещё", "no script says extra");
    }

    @Test
    void a_key_said_twice_stops_the_build() {
        assertThatThrownBy(() -> texts(ENGLISH + "\nhello=Hi", RUSSIAN)).hasMessageContaining("said twice");
    }

    private static void refused(String english, String russian, String why) {
        assertThatThrownBy(() -> texts(english, russian).check(SCRIPTS))
                .isInstanceOf(BuildError.class)
                .hasMessageContaining(why);
    }

    private static WidgetTexts texts(String english, String russian) {
        var languages = new TreeMap<String, WidgetLanguage>();
        languages.put("en", WidgetLanguage.parse("en", english.lines().toList()));
        languages.put("ru", WidgetLanguage.parse("ru", russian.lines().toList()));
        return new WidgetTexts(languages);
    }
}
