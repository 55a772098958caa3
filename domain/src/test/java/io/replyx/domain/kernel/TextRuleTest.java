package io.replyx.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private final TextRule name = TextRule.line(2, 5);

    @Test
    void cuts_off_white_space_before_it_counts() {
        assertThat(name.check("  Anna  ")).isEqualTo("Anna");
    }

    @Test
    void counts_code_points_not_chars() {
        assertThat(name.check("😀😀😀😀😀")).hasSize(10);
    }

    @Test
    void says_which_limit_was_broken() {
        assertThatThrownBy(() -> name.check("too long")).hasMessage("must have at most 5 characters");
        assertThatThrownBy(() -> name.check("x")).hasMessage("must have at least 2 characters");
        assertThatThrownBy(() -> name.check("   ")).hasMessage("is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD800b", "\uDC00ab", "a\u0007b", "a\nb"})
    void refuses_control_characters_and_broken_unicode(String text) {
        assertThatThrownBy(() -> name.check(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(InputRefusal.BAD_CHARACTERS));
    }

    @Test
    void allows_line_breaks_where_they_belong() {
        assertThat(TextRule.lines(1, 10).check("a\r\n\tb")).isEqualTo("a\r\n\tb");
    }
}
