package io.replyx.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.BuiltInAnswers;
import io.replyx.domain.dialogs.HistoryEntry;
import io.replyx.domain.dialogs.MessageRole;
import io.replyx.domain.dialogs.MessageStatus;
import io.replyx.domain.kernel.DisplayText;
import io.replyx.domain.kernel.Language;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswersTest {
    private final World world = World.begin();
    private final Actor.Member owner = world.owner();

    private Conversation dialogAboutDelivery() {
        return dialogAboutDelivery(AssistantConfigPatch.none());
    }

    private Conversation dialogAboutDelivery(AssistantConfigPatch config) {
        var assistant = world.publishedAssistant(owner, config);
        world.document(owner, assistant, "Delivery", "Delivery takes three days.");
        return world.dialog(owner, assistant);
    }

    @Test
    void a_question_is_answered_from_the_knowledge_with_its_source() {
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

    @Test
    void an_invented_source_number_is_never_shown_not_even_for_a_moment() {
        var dialog = dialogAboutDelivery();
        var recorder = world.follow(dialog);
        world.model().answers("Three days [", "7", "][1", "], maybe five 【", "9†source", "】.");

        var answer = world.asks(dialog, "How long does the delivery take?");

        assertThat(answer.text()).isEqualTo("Three days [1], maybe five .");
        assertThat(answer.citations()).extracting("n").containsExactly(1);
        assertThat(recorder.shown()).isEqualTo(answer.text());
        assertThat(recorder.deltas())
                .noneMatch(delta -> delta.text().contains("7") || delta.text().contains("9"));
    }

    @Test
    void onlookers_see_the_answer_grow_and_then_stored() {
        var dialog = dialogAboutDelivery();
        var recorder = world.follow(dialog);
        world.model().answers("Three ", "days.");

        world.asks(dialog, "How long does the delivery take?");

        assertThat(recorder.deltas()).extracting("offset").containsExactly(0, 6);
        assertThat(recorder.stored()).extracting("seq").containsExactly(1L, 2L);
        assertThat(recorder.events()).last().isInstanceOf(LiveEvent.Stored.class);
    }

    @Test
    void what_the_knowledge_does_not_hold_is_not_made_up() {
        var dialog = dialogAboutDelivery();

        var english = world.asks(dialog, "What is the weather on Mars?");
        var russian = world.asks(dialog, "Какая погода на Марсе?");

        assertThat(english.text()).isEqualTo(BuiltInAnswers.unknownAnswer(Language.EN));
        assertThat(russian.text()).isEqualTo(BuiltInAnswers.unknownAnswer(Language.RU));
        assertThat(english.citations()).isEmpty();
        assertThat(world.model().prompts()).isEmpty();
    }

    @Test
    void an_assistant_says_that_it_does_not_know_in_its_own_words_and_language() {
        var none = AssistantConfigPatch.none();
        var ownWords = new AssistantConfigPatch(
                none.instructions(),
                none.language(),
                none.model(),
                none.temperature(),
                none.greeting(),
                Patch.to(Optional.of(new DisplayText("Ask my boss."))),
                none.threshold(),
                none.passages());
        var russian = new AssistantConfigPatch(
                none.instructions(),
                Patch.to(Optional.of(Language.RU)),
                none.model(),
                none.temperature(),
                none.greeting(),
                none.fallback(),
                none.threshold(),
                none.passages());

        assertThat(world.asks(dialogAboutDelivery(ownWords), "Weather?").text()).isEqualTo("Ask my boss.");
        assertThat(world.asks(dialogAboutDelivery(russian), "Weather?").text())
                .isEqualTo(BuiltInAnswers.unknownAnswer(Language.RU));
    }

    @Test
    void an_assistant_without_knowledge_just_talks() {
        var dialog = world.dialog(owner, world.publishedAssistant(owner));

        var answer = world.asks(dialog, "How are you?");

        assertThat(answer.text()).isEqualTo("You asked: How are you?");
        assertThat(world.model().prompts().getFirst().sources()).isEmpty();
    }

    @Test
    void a_model_that_says_nothing_has_not_answered() {
        var dialog = dialogAboutDelivery();
        world.model().answers(" ", "[9]", "\n");

        var answer = world.asks(dialog, "How long does the delivery take?");

        assertThat(answer.text()).isEqualTo(BuiltInAnswers.unknownAnswer(Language.EN));
    }

    @Test
    void the_model_is_reminded_of_what_was_said_before() {
        var dialog = dialogAboutDelivery();
        world.model().answers("Three days.").answers("Even in winter.");
        world.asks(dialog, "How long does the delivery take?");

        world.asks(dialog, "Does the delivery take three days in winter?");

        assertThat(world.model().prompts().getLast().history())
                .containsExactly(
                        new HistoryEntry(MessageRole.CUSTOMER, "How long does the delivery take?"),
                        new HistoryEntry(MessageRole.ASSISTANT, "Three days."));
    }

    @Test
    void an_assistant_knows_its_own_documents_only() {
        var assistant = world.publishedAssistant(owner);
        world.document(owner, assistant, "Payment", "Payment by card or in cash.");
        AssistantId other = world.publishedAssistant(owner);
        world.document(owner, other, "Delivery", "Delivery takes three days.");

        var answer = world.asks(world.dialog(owner, assistant), "How long does the delivery take?");

        assertThat(answer.text()).isEqualTo(BuiltInAnswers.unknownAnswer(Language.EN));
    }
}
