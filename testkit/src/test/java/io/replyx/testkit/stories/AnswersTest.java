package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.dialogs.MessageStatus;
import io.replyx.testkit.World;
import org.junit.jupiter.api.Test;

final class AnswersTest {
    private final World world = World.begin();

    @Test
    void a_question_is_answered_from_the_knowledge_with_its_source() {
        var owner = world.owner();
        var assistant = world.publishedAssistant(owner);
        var document = world.document(owner, assistant, "Delivery", "Delivery takes three days.");
        var dialog = world.dialog(owner, assistant);
        world.model().answers("It takes ", "three days [", "1].");

        var answer = world.asks(dialog, "How long does the delivery take?");

        assertThat(answer.text()).isEqualTo("It takes three days [1].");
        assertThat(answer.status()).isEqualTo(MessageStatus.COMPLETE);
        assertThat(answer.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.n()).isEqualTo(1);
            assertThat(citation.document()).isEqualTo(document);
            assertThat(citation.title()).isEqualTo("Delivery");
            assertThat(citation.quote()).isEqualTo("Delivery takes three days.");
        });
    }
}
