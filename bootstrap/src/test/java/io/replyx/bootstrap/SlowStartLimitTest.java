package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowStartLimitTest {
    @Test
    void a_process_that_has_just_begun_has_few_and_one_that_lives_on_has_all() {
        var slots = new SlowStartLimit(200);
        assertThat(slots.free()).isEqualTo(32);

        slots.grow();
        assertThat(slots.free()).isEqualTo(64);
        slots.grow();
        slots.grow();
        slots.grow();

        assertThat(slots.total()).isEqualTo(200);
        assertThat(slots.free()).isEqualTo(200);
    }

    @Test
    void places_that_are_taken_count_while_it_grows() {
        var slots = new SlowStartLimit(64);
        slots.acquire();

        slots.grow();

        assertThat(slots.total()).isEqualTo(64);
        assertThat(slots.free()).isEqualTo(63);
    }

    @Test
    void fewer_than_the_first_few_are_never_more() {
        var slots = new SlowStartLimit(2);
        slots.grow();
        assertThat(slots.total()).isEqualTo(2);
    }

    @Test
    void it_is_told_whether_all_became_free_and_grows_no_more() throws Exception {
        var slots = new SlowStartLimit(100);
        slots.acquire();
        assertThat(slots.awaitFree(Duration.ZERO)).isFalse();

        slots.release();
        slots.grow();

        assertThat(slots.total()).isEqualTo(32);
        assertThat(slots.awaitFree(Duration.ZERO)).isTrue();
    }
}
