package io.replyx.ai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTextTest extends ParsedFiles {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden>secret</p>",
                "<div style='color:red; DISPLAY : none'>secret</div>",
                "<span style='display:/* */none !important'>secret</span>",
                "<p style='visibility:hidden;'>secret</p>",
                "<p style='opacity: 0.0'>secret</p>",
                "<p style='font-size:0px'>secret</p>",
                "<p style='position:absolute;left:-9999px'>secret</p>",
                "<div role=navigation>secret</div>",
                "<dialog>secret</dialog>",
                "<svg><text>secret</text></svg>",
                "<!-- secret -->",
                "<iframe srcdoc='secret'>secret</iframe>"
            })
    void drops_what_a_reader_does_not_see(String hidden) {
        assertThat(html("<p>before</p>" + hidden + "<p>after</p>").text()).isEqualTo("before\n\nafter");
    }

    @Test
    void keeps_what_only_resembles_hidden_text() {
        var shown = "<p style='opacity:0.5;font-size:0.9em;left:-10px;background:url(display:none.png)'>shown</p>";

        assertThat(html(shown).text()).isEqualTo("shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass\u200Bword", "pass\u00ADword", "pass\u202Eword", "pass\u2060word", "pass\uFEFFword",
                "pass\uDB40\uDC41word", "pass\uFE0Fword", "pass\uDB40\uDD00word", "pass\u2066word", "pass\u0007word"
            })
    void strips_characters_that_cannot_be_seen(String text) {
        assertThat(text(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("password");
        assertThat(markdown(text).text()).isEqualTo("password");
        assertThat(html("<p>" + text).text()).isEqualTo("password");
    }

    @Test
    void strips_characters_hidden_as_entities() {
        assertThat(html("<p>pass&#x200b;&shy;&zwnj;&#xE0041;word").text()).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u200B\u2060 \uDB40\uDC41", "\uFEFF"})
    void gives_no_blocks_when_nothing_can_be_seen(String invisible) {
        assertThat(text(invisible.getBytes(StandardCharsets.UTF_8)).blocks()).isEmpty();
        assertThat(markdown(invisible).blocks()).isEmpty();
        assertThat(html("<p>" + invisible + "</p>").blocks()).isEmpty();
    }

    @Test
    void keeps_emoji_and_letters_of_every_script() {
        var kept = "Ё й e\u0301 漢字 עברית عربي हिन्दी 👍🏽 ₽";

        assertThat(text(kept.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(kept);
    }
}
