package io.replyx.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityValuesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId USER = new UserId(new UUID(1, 1));

    private static void assertRefused(InputRefusal code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "a.b+c@sub.example.co", "анна@почта.рф", " ADA@Example.COM "})
    void an_address_is_kept_in_lower_case(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address.strip().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "a b@example.com",
                "a@b@example.com",
                "a@.com",
                "ada@example..com",
                "<ada@example.com>",
                "a,b@example.com"
            })
    void what_is_no_address_is_refused(String address) {
        assertRefused(InputRefusal.BAD_FORMAT, () -> new EmailAddress(address));
    }

    @Test
    void an_address_with_a_line_break_is_refused() {
        assertRefused(InputRefusal.BAD_CHARACTERS, () -> new EmailAddress("ada@example.com\nBcc: all@example.com"));
    }

    @Test
    void a_password_has_eight_characters_or_more_of_any_kind() {
        assertThat(new Password("        ").value()).hasSize(8);
        assertThat(new Password("пароль🚚🚚").value()).hasSize(10);
        assertRefused(InputRefusal.TOO_SHORT, () -> new Password("1234567"));
        assertRefused(InputRefusal.TOO_SHORT, () -> new Password("🚚".repeat(7)));
        assertRefused(InputRefusal.TOO_LONG, () -> new Password("x".repeat(257)));
    }

    @Test
    void secrets_are_never_printed() {
        assertThat(new Password("correct horse")).hasToString("(hidden)");
        assertThat(new PasswordHash("$argon2$abc")).hasToString("(hidden)");
    }

    @Test
    void a_confirmation_token_is_valid_for_three_days() {
        var token = ConfirmationToken.issue(new TokenHash("x"), USER, NOW);

        assertThat(token.isValid(NOW)).isTrue();
        assertThat(token.isValid(NOW.plus(Duration.ofDays(3)).minusNanos(1))).isTrue();
        assertThat(token.isValid(NOW.plus(Duration.ofDays(3)))).isFalse();
    }

    @Test
    void a_user_registers_unconfirmed() {
        var email = new EmailAddress("ada@example.com");

        var user = User.register(USER, email, new PersonName("Ada"), new PasswordHash("x"), Language.EN, NOW);

        assertThat(user.hasConfirmedEmail()).isFalse();
    }

    @Test
    void confirming_twice_keeps_the_first_time() {
        var user = User.register(
                USER,
                new EmailAddress("ada@example.com"),
                new PersonName("Ada"),
                new PasswordHash("x"),
                Language.EN,
                NOW);

        var twice = user.confirmEmail(NOW).confirmEmail(NOW.plusSeconds(60));

        assertThat(twice.confirmation()).isEqualTo(new EmailConfirmation.Confirmed(NOW));
    }
}
