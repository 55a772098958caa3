package io.replyx.acceptance.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TourTest {
    @Test
    void is_what_stands_in_shell_blocks_between_the_marks() {
        var tour = Tour.in("""
                ```sh
                before
                ```
                <!-- tour -->
                Some words.
                ```sh
                one
                two
                # -> three
                # -> four
                five
                ```
                ```java
                no.command();
                ```
                ```sh
                six
                # -> seven
                eight
                ```
                <!-- /tour -->
                """);
        assertThat(tour.steps())
                .containsExactly(
                        new Tour.Step("one\ntwo", List.of("three", "four")),
                        new Tour.Step("five\nsix", List.of("seven")),
                        new Tour.Step("eight", List.of()));
    }

    @Test
    void a_document_without_a_tour_is_refused() {
        assertThatThrownBy(() -> Tour.in("# ReplyX")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tour_that_says_nothing_of_its_outcome_is_refused() {
        assertThatThrownBy(() -> Tour.in("<!-- tour -->\n```sh\ntrue\n```\n<!-- /tour -->"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_step_that_does_not_hold_what_it_says_is_noticed() {
        var steps =
                List.of(new Tour.Step("word=here", List.of()), new Tour.Step("echo $word", List.of("here", "there")));
        assertThat(new Walk(new Tour(steps)).complaints())
                .singleElement()
                .asString()
                .contains("there", "echo $word");
    }

    @Test
    void a_step_that_fails_is_noticed() {
        assertThat(new Walk(new Tour(List.of(new Tour.Step("no-such-command", List.of())))).complaints())
                .singleElement()
                .asString()
                .contains("127", "no-such-command");
    }
}
