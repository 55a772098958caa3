package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void a_process_that_has_just_begun_has_few_and_one_that_lives_on_has_all() {
        var places = new Places(200);
        assertThat(places.free()).isEqualTo(32);

        places.grow();
        assertThat(places.free()).isEqualTo(64);
        places.grow();
        places.grow();
        places.grow();

        assertThat(places.all()).isEqualTo(200);
        assertThat(places.free()).isEqualTo(200);
    }

    @Test
    void places_that_are_taken_count_while_it_grows() {
        var places = new Places(64);
        places.take();

        places.grow();

        assertThat(places.all()).isEqualTo(64);
        assertThat(places.free()).isEqualTo(63);
    }

    @Test
    void fewer_than_the_first_few_are_never_more() {
        var places = new Places(2);
        places.grow();
        assertThat(places.all()).isEqualTo(2);
    }

    @Test
    void it_is_told_whether_all_became_free_and_grows_no_more() throws Exception {
        var places = new Places(100);
        places.take();
        assertThat(places.awaitFree(Duration.ZERO)).isFalse();

        places.giveBack();
        places.grow();

        assertThat(places.all()).isEqualTo(32);
        assertThat(places.awaitFree(Duration.ZERO)).isTrue();
    }
}
