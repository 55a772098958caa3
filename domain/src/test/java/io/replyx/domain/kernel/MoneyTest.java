package io.replyx.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

final class MoneyTest {
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    private static Money of(String amount, Currency currency) {
        return Money.of(new BigDecimal(amount), currency);
    }

    @Test
    void counts_in_the_smallest_unit_of_its_currency() {
        assertThat(of("12.34", RUB)).isEqualTo(new Money(1234, RUB));
        assertThat(of("12", RUB)).isEqualTo(new Money(1200, RUB));
        assertThat(of("12", JPY)).isEqualTo(new Money(12, JPY));
        assertThat(new Money(1234, RUB).amount()).isEqualByComparingTo("12.34");
        assertThat(new Money(12, JPY).amount()).isEqualByComparingTo("12");
    }

    @Test
    void refuses_to_round() {
        assertThatThrownBy(() -> of("0.001", RUB)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> of("0.5", JPY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void adds_and_subtracts_exactly() {
        assertThat(of("0.10", RUB).plus(of("0.20", RUB))).isEqualTo(of("0.30", RUB));
        assertThat(of("0.10", RUB).minus(of("0.20", RUB))).isEqualTo(new Money(-10, RUB));
        assertThat(Money.zero(RUB).plus(of("1", RUB))).isEqualTo(of("1", RUB));
    }

    @Test
    void never_mixes_currencies() {
        assertThatThrownBy(() -> of("1", RUB).plus(of("1", USD))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("1", RUB).minus(of("1", USD))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflows_loudly() {
        var most = new Money(Long.MAX_VALUE, RUB);

        assertThatThrownBy(() -> most.plus(new Money(1, RUB))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, RUB).minus(new Money(1, RUB)))
                .isInstanceOf(ArithmeticException.class);
    }
}
