package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.knowledge.TopK.Scored;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopKTest {
    @Test
    void keeps_what_sorting_all_of_them_would_have_put_first() {
        var random = new Random(7);
        var all = IntStream.range(0, 1_000)
                .mapToObj(number -> new Scored(number, random.nextInt(40)))
                .toList();

        var highest = new TopK(50);
        all.forEach(scored -> highest.offer(scored.number(), scored.score()));

        assertThat(highest.bestFirst())
                .containsExactlyElementsOf(all.stream()
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .limit(50)
                        .toList());
    }

    @Test
    void prefers_the_lower_number_of_equal_scores_whatever_comes_first() {
        var highest = new TopK(2);
        for (int number : new int[] {5, 3, 9, 1}) {
            highest.offer(number, 0.5);
        }

        assertThat(highest.bestFirst()).extracting(Scored::number).containsExactly(1, 3);
    }

    @Test
    void keeps_fewer_when_there_are_fewer_and_none_when_none_are_wanted() {
        var none = new TopK(0);
        none.offer(1, 1);
        var one = new TopK(10);
        one.offer(1, -1);

        assertThat(none.bestFirst()).isEmpty();
        assertThat(one.bestFirst()).containsExactly(new Scored(1, -1));
    }
}
