package io.replyx.domain.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalCode;
import java.util.Collections;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteValuesTest {
    private static void assertRefused(RefusalCode code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @Test
    void a_colour_is_six_digits() {
        assertThat(new Color("#1A73e8").value()).isEqualTo("#1a73e8");
        for (var wrong : new String[] {"", "red", "#fff", "1a73e8", "#1a73eg", "#1a73e8;", "url(x)", "#1a73e8\n"}) {
            assertRefused(InputRefusal.BAD_FORMAT, () -> new Color(wrong));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://example.com/a/b?c=d#e",
                "HTTPS://example.com?q=«цена»",
                "http://[::1]:8080/",
                "https://user@example.com/"
            })
    void addresses_are_of_the_web(String address) {
        assertThat(new WebAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.com",
                "/path",
                "https://",
                "https:///path",
                "https:example.com",
                "https://exa mple.com",
                "https://example.com/a b",
                "https:\\\\example.com",
                "ftp://example.com",
                " javascript:alert(1)//https://example.com"
            })
    void nothing_else_is_an_address(String address) {
        assertRefused(InputRefusal.BAD_FORMAT, () -> new WebAddress(address));
    }

    @Test
    void addresses_have_a_length_and_no_control_characters() {
        new WebAddress("https://example.com/" + "x".repeat(1_980));
        assertRefused(InputRefusal.TOO_LONG, () -> new WebAddress("https://example.com/" + "x".repeat(1_981)));
        assertRefused(InputRefusal.BAD_CHARACTERS, () -> new WebAddress("https://example.com/\nx"));
        assertRefused(InputRefusal.BAD_CHARACTERS, () -> new WebAddress("java\0script:x"));
    }

    @Test
    void a_page_may_have_no_title_but_no_endless_one() {
        assertThat(new Page.Title("  ").value()).isEmpty();
        assertRefused(InputRefusal.TOO_LONG, () -> new Page.Title("x".repeat(301)));
        assertRefused(InputRefusal.BAD_CHARACTERS, () -> new Page.Title("a\u0007b"));
    }

    @Test
    void a_welcome_has_at_most_eight_quick_replies() {
        var reply = new WelcomeSettings.QuickReply("Delivery?");
        assertRefused(
                InputRefusal.TOO_MANY,
                () -> new WelcomeSettings(Optional.empty(), Collections.nCopies(9, reply), Optional.empty()));
    }

    @Test
    void nobody_is_spoken_to_after_more_than_an_hour() {
        var text = new DisplayText("May I help?");
        new WelcomeSettings.Proactive(text, 0);
        new WelcomeSettings.Proactive(text, 3_600);
        assertRefused(InputRefusal.OUT_OF_RANGE, () -> new WelcomeSettings.Proactive(text, -1));
        assertRefused(InputRefusal.OUT_OF_RANGE, () -> new WelcomeSettings.Proactive(text, 3_601));
    }

    @Test
    void limits_are_within_reason() {
        assertRefused(InputRefusal.OUT_OF_RANGE, () -> new SiteLimits(0, 1));
        assertRefused(InputRefusal.OUT_OF_RANGE, () -> new SiteLimits(601, 1));
        assertRefused(InputRefusal.OUT_OF_RANGE, () -> new SiteLimits(1, 0));
        assertRefused(InputRefusal.OUT_OF_RANGE, () -> new SiteLimits(1, 100_001));
    }

    @Test
    void a_users_id_is_taken_as_it_is() {
        assertThat(new UserReference("Ünïcode 7").value()).isEqualTo("Ünïcode 7");
        assertRefused(InputRefusal.BAD_FORMAT, () -> new UserReference(" 7"));
        assertRefused(InputRefusal.REQUIRED, () -> new UserReference(""));
    }

    @Test
    void a_language_is_a_tag() {
        for (var tag : new String[] {"ru", "en-GB", "zh-Hant-TW", "de-DE-1996"}) {
            assertThat(new LanguageTag(tag).value()).isEqualTo(tag);
        }
        for (var wrong : new String[] {"", "ru_RU", "<script>", "ru-", "-ru", "a".repeat(9), "ru\n"}) {
            assertRefused(InputRefusal.BAD_FORMAT, () -> new LanguageTag(wrong));
        }
    }
}
