package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The expected no. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(RefusalCode code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
