package io.replyx.domain.bots;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.kernel.ChatId;
import org.junit.jupiter.api.Test;

/** How much a bot may have said that is not noted yet. */
final class UnconfirmedSendWindowTest {
    private static final long MILLI = 1_000_000;
    private static final ChatId ANN = new ChatId(1);
    private static final ChatId BOB = new ChatId(2);

    private final UnconfirmedSendWindow window = UnconfirmedSendWindow.fresh();

    /** Said at once, and noted after this long. */
    private void said(long at, long notedAfter) {
        window.begin(ANN, at);
        window.end(ANN);
        window.awaitConfirmation(at);
        window.confirmed(at + notedAfter);
    }

    /** How many may be said now before one is noted. */
    private int room(long now) {
        int begun = 0;
        for (; window.waitFor(now) == 0; begun++) {
            window.awaitConfirmation(now);
        }
        for (int each = 0; each < begun; each++) {
            window.confirmed(now + 101 * MILLI);
        }
        return begun;
    }

    @Test
    void a_bot_that_has_just_begun_says_one_message_and_waits_until_that_is_noted() {
        assertThat(window.waitFor(0)).isZero();
        window.begin(ANN, 0);
        window.end(ANN);
        window.awaitConfirmation(0);
        assertThat(window.waitFor(10_000 * MILLI)).isEqualTo(Long.MAX_VALUE);

        window.confirmed(10_000 * MILLI);

        assertThat(window.waitFor(10_000 * MILLI)).isZero();
    }

    @Test
    void each_that_is_noted_swiftly_lets_one_more_be_said() {
        for (int message = 0; message < 7; message++) {
            said(message * MILLI, 100 * MILLI);
        }

        assertThat(room(0)).isEqualTo(8);
    }

    @Test
    void one_that_is_noted_late_lets_half_as_many_be_said() {
        for (int message = 0; message < 7; message++) {
            said(message, MILLI);
        }

        said(0, 101 * MILLI);

        assertThat(room(0)).isEqualTo(4);
    }

    @Test
    void however_late_one_may_be_said() {
        for (int message = 0; message < 10; message++) {
            said(0, 1_000 * MILLI);
        }

        assertThat(room(0)).isOne();
    }

    @Test
    void however_swift_no_more_wait_to_be_noted_than_a_bot_may_send_in_a_second() {
        for (int message = 0; message < 1_000; message++) {
            said(message, MILLI);
        }

        assertThat(room(0)).isEqualTo(32);
    }

    @Test
    void one_on_its_way_takes_a_place_and_one_that_hangs_does_not() {
        window.begin(ANN, 0);

        assertThat(window.waitFor(100 * MILLI)).isEqualTo(900 * MILLI);
        assertThat(window.waitFor(1_000 * MILLI)).isZero();
    }

    @Test
    void of_several_on_their_way_the_one_that_frees_a_place_is_waited_for() {
        said(0, MILLI);
        window.begin(ANN, 0);
        window.begin(BOB, 200 * MILLI);

        assertThat(window.waitFor(300 * MILLI)).isEqualTo(700 * MILLI);
        window.end(ANN);
        assertThat(window.waitFor(300 * MILLI)).isZero();
    }

    @Test
    void it_is_quiet_when_nothing_is_under_way_and_all_is_noted() {
        assertThat(window.isIdle()).isTrue();
        window.begin(ANN, 0);
        assertThat(window.isIdle()).isFalse();
        window.awaitConfirmation(0);
        window.end(ANN);
        assertThat(window.isIdle()).isFalse();
        window.confirmed(MILLI);
        assertThat(window.isIdle()).isTrue();
    }
}
