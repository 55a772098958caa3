package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreFusionTest {
    private final ScoreFusion fusion = new ScoreFusion(new ScoreFusion.Settings(0.2, 0.5, 0.5, 0.3));

    private static TextHit<String> text(String chunk, double score, double coverage) {
        return new TextHit<>(chunk, score, coverage);
    }

    private static VectorHit<String> vector(String chunk, double similarity) {
        return new VectorHit<>(chunk, similarity);
    }

    @Test
    void adds_the_share_of_the_best_text_score_and_the_weighed_similarity() {
        var found = fusion.fuse(
                List.of(text("a", 8, 0.6), text("b", 4, 0.3)), List.of(vector("b", 1), vector("a", 0.6)), 5);

        assertThat(found).extracting(RankedHit::chunk).containsExactly("a", "b");
        assertThat(found.getFirst().score()).isCloseTo(1 + 0.5 * 0.5, within(1e-9));
        assertThat(found.getFirst().relevance()).isCloseTo(0.6 + 0.5 * 0.5, within(1e-9));
        assertThat(found.getLast().score()).isCloseTo(0.5 + 0.5, within(1e-9));
    }

    @Test
    void lets_vectors_decide_between_equals() {
        var found = fusion.fuse(
                List.of(text("a", 8, 0.6), text("b", 8, 0.6)), List.of(vector("b", 0.9), vector("a", 0.5)), 5);

        assertThat(found).extracting(RankedHit::chunk).containsExactly("b", "a");
    }

    @Test
    void does_not_let_a_weak_vector_list_outvote_a_clear_text_winner() {
        var found = fusion.fuse(
                List.of(text("a", 9, 0.8), text("b", 3, 0.2)), List.of(vector("b", 0.6), vector("c", 0.5)), 5);

        assertThat(found).extracting(RankedHit::chunk).containsExactly("a", "b", "c");
    }

    @Test
    void works_with_one_list() {
        assertThat(fusion.fuse(List.of(), List.of(vector("a", 1)), 5)).containsExactly(new RankedHit<>("a", 0.5, 0.5));
        assertThat(fusion.fuse(List.of(text("a", 3, 0.5)), List.<VectorHit<String>>of(), 5))
                .containsExactly(new RankedHit<>("a", 1, 0.5));
        assertThat(fusion.<String>fuse(List.of(), List.of(), 5)).isEmpty();
    }

    @Test
    void takes_the_similarity_of_unrelated_texts_for_none() {
        assertThat(fusion.fuse(List.<TextHit<String>>of(), List.of(vector("a", 0.2), vector("b", -0.4)), 5))
                .extracting(RankedHit::relevance)
                .containsOnly(0.0);
    }

    @Test
    void keeps_relevance_within_one() {
        assertThat(fusion.fuse(List.of(text("a", 1, 0.9)), List.of(vector("a", 1)), 5)
                        .getFirst()
                        .relevance())
                .isEqualTo(1);
    }

    @Test
    void refuses_a_floor_that_leaves_no_room() {
        assertThatThrownBy(() -> new ScoreFusion.Settings(1, 0.5, 0.5, 0.3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
