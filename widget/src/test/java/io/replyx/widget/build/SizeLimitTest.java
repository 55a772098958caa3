package io.replyx.widget.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SizeLimitTest {

    @Test
    void a_script_may_weigh_as_much_as_that_compressed() {
        assertThat(SizeLimit.check("again and again ".repeat(10_000))).isLessThan(1_000);
    }

    @Test
    void a_heavier_one_stops_the_build() {
        var noise = new Random(1)
                .ints(60_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThatThrownBy(() -> SizeLimit.check(noise))
                .isInstanceOf(BuildError.class)
                .hasMessageContaining("may weigh 20000");
    }
}
