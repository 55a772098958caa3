package io.replyx.domain.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AssistantTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId BY = new UserId(new UUID(3, 3));
    private static final Assistant ASSISTANT = Assistant.create(
            new AssistantId(new UUID(1, 1)),
            new TenantId(new UUID(2, 2)),
            new Assistant.Content(new AssistantName("Helper"), AssistantConfig.defaults()),
            NOW);

    private static AssistantConfig instructed(String instructions) {
        var defaults = AssistantConfig.defaults();
        return new AssistantConfig(
                new Instructions(instructions),
                defaults.language(),
                defaults.model(),
                defaults.temperature(),
                defaults.greeting(),
                Optional.empty(),
                defaults.retrieval());
    }

    @Test
    void is_a_draft_at_first() {
        assertThat(ASSISTANT.published()).isEmpty();
        assertThat(ASSISTANT.releases().last()).isZero();
    }

    @Test
    void publishes_its_draft_under_the_next_number() {
        var first = ASSISTANT.configure(instructed("One")).publish(BY, NOW);
        var second = first.assistant().configure(instructed("Two")).publish(BY, NOW);

        assertThat(first.version().number()).isEqualTo(1);
        assertThat(first.version().config()).isEqualTo(instructed("One"));
        assertThat(second.version().number()).isEqualTo(2);
        assertThat(second.assistant().published()).hasValue(2);
        assertThat(second.version().publishedBy()).isEqualTo(BY);
    }

    @Test
    void a_changed_draft_leaves_what_is_published_alone() {
        var published = ASSISTANT.publish(BY, NOW).assistant();

        assertThat(published.configure(instructed("New")).published()).hasValue(1);
        assertThat(published.rename(new AssistantName("New")).published()).hasValue(1);
    }

    @Test
    void rolls_back_without_giving_a_number_out_twice() {
        var first = ASSISTANT.configure(instructed("One")).publish(BY, NOW);
        var second = first.assistant().configure(instructed("Two")).publish(BY, NOW);

        var back = second.assistant().rollBackTo(first.version());

        assertThat(back.published()).hasValue(1);
        assertThat(back.draft()).isEqualTo(instructed("One"));
        assertThat(back.publish(BY, NOW).version().number()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 2.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_temperature_is_between_nought_and_two(double value) {
        assertThatThrownBy(() -> new Temperature(value)).isInstanceOf(Refusal.class);
        assertThat(new Temperature(2).value()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void a_threshold_is_a_share(double value) {
        assertThatThrownBy(() -> new RetrievalSettings(OptionalDouble.of(value), 5))
                .isInstanceOf(Refusal.class);
        assertThat(new RetrievalSettings(OptionalDouble.of(1), 5).threshold()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void an_answer_is_given_one_to_twenty_passages(int passages) {
        assertThatThrownBy(() -> new RetrievalSettings(OptionalDouble.empty(), passages))
                .isInstanceOf(Refusal.class);
    }
}
