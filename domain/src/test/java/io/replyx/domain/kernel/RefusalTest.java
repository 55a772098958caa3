package io.replyx.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RefusalTest {
    @Test
    void says_what_is_wrong_with_the_arguments_filled_in() {
        var refusal = InputRefusal.OUT_OF_RANGE.refusal("min", 1, "max", 20);

        assertThat(refusal).hasMessage("must be between 1 and 20");
        assertThat(refusal.arguments()).isEqualTo(Map.of("min", "1", "max", "20"));
        assertThat(refusal.code().code()).isEqualTo("out_of_range");
        assertThat(refusal.kind()).isEqualTo(RefusalKind.INVALID);
    }

    @Test
    void names_every_field_at_once() {
        var refusal = Refusal.of(List.of(
                InputRefusal.REQUIRED.refusal().about("name"),
                InputRefusal.TOO_LONG.refusal("max", 5).about("text")));

        assertThat(refusal).hasMessage("Please correct: name, text.");
        assertThat(refusal.violations()).extracting(Refusal.Violation::field).containsExactly("name", "text");
    }

    @Test
    void a_language_is_known_by_its_code() {
        assertThat(Language.of("ru")).isEqualTo(Language.RU);
        assertThat(Language.EN.code()).isEqualTo("en");
        assertThatThrownBy(() -> Language.of("RU")).isInstanceOf(Refusal.class);
    }

    @Test
    void operators_read_everything_and_write_dialogs_and_canned_replies_only() {
        for (var right : Right.values()) {
            assertThat(Role.OWNER.has(right)).isTrue();
            assertThat(Role.OPERATOR.has(right))
                    .isEqualTo(right.name().startsWith("READ_")
                            || right == Right.WRITE_DIALOGS
                            || right == Right.MANAGE_REPLIES);
        }
    }
}
