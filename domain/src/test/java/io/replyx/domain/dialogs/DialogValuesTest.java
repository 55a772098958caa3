package io.replyx.domain.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class DialogValuesTest {
    private static void assertRefused(InputRefusal code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @Test
    void a_message_has_one_to_ten_thousand_characters() {
        assertThat(new MessageText("  x\n").value()).isEqualTo("x");
        assertThat(new MessageText("🚚".repeat(10_000)).value()).hasSize(20_000);
        assertRefused(InputRefusal.REQUIRED, () -> new MessageText(" \n "));
        assertRefused(InputRefusal.TOO_LONG, () -> new MessageText("x".repeat(10_001)));
        assertRefused(InputRefusal.BAD_CHARACTERS, () -> new MessageText("a\u0000b"));
    }

    @Test
    void a_senders_id_is_one_short_line() {
        assertThat(new ClientMessageId("phone-1")).hasToString("phone-1");
        assertRefused(InputRefusal.TOO_LONG, () -> new ClientMessageId("x".repeat(101)));
        assertRefused(InputRefusal.BAD_CHARACTERS, () -> new ClientMessageId("a\nb"));
    }

    @Test
    void a_customer_may_be_nobody_but_not_a_blank() {
        assertThat(Customer.ANONYMOUS.name()).isEmpty();
        assertThat(new Customer(Optional.of(" crm-1 "), Optional.empty()).externalId())
                .contains("crm-1");
        assertRefused(InputRefusal.REQUIRED, () -> new Customer(Optional.empty(), Optional.of(" ")));
    }

    @Test
    void notes_are_few_and_short() {
        assertThat(new Metadata(Map.of(" page ", "/cart")).entries()).containsExactly(Map.entry("page", "/cart"));
        assertThat(notes(16).entries()).hasSize(16);
        assertRefused(InputRefusal.TOO_MANY, () -> notes(17));
        assertRefused(InputRefusal.TOO_LONG, () -> new Metadata(Map.of("x".repeat(41), "")));
        assertRefused(InputRefusal.TOO_LONG, () -> new Metadata(Map.of("page", "x".repeat(501))));
    }

    private static Metadata notes(int count) {
        return new Metadata(IntStream.range(0, count)
                .mapToObj(n -> "key-" + n)
                .collect(Collectors.toMap(Function.identity(), Function.identity())));
    }
}
