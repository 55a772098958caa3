package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.assistants.AssistantPatch;
import io.replyx.application.assistants.AssistantsApi;
import io.replyx.application.assistants.ListAssistantVersions;
import io.replyx.application.assistants.PublishAssistant;
import io.replyx.application.assistants.RollBackAssistant;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.assistants.Instructions;
import io.replyx.testkit.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AssistantsTest {
    private final World world = World.begin();
    private final AssistantsApi assistants = world.replyx().assistants();
    private final Actor.Member owner = world.owner();

    private void instruct(AssistantId id, String instructions) {
        var none = AssistantConfigPatch.none();
        var config = new AssistantConfigPatch(
                Patch.to(new Instructions(instructions)),
                none.language(),
                none.model(),
                none.temperature(),
                none.greeting(),
                none.fallback(),
                none.threshold(),
                none.passages());
        assistants.updateAssistant().handle(owner, new Crud.Update<>(id, new AssistantPatch(Patch.keep(), config)));
    }

    private void publish(AssistantId id) {
        assistants.publishAssistant().handle(owner, new PublishAssistant.Command(id));
    }

    private Assistant show(AssistantId id) {
        return assistants.getAssistant().handle(owner, new Crud.Get<>(id));
    }

    /** The instructions that the next answer is written by. */
    private String instructionsInService(AssistantId id) {
        var dialog = world.dialog(owner, id);
        world.asks(dialog, "Hello?");
        return world.model().prompts().getLast().instructions().value();
    }

    @Test
    void customers_talk_to_the_published_version_and_not_to_the_draft() {
        var id = world.assistant(owner, AssistantConfigPatch.none());
        instruct(id, "Be brief.");
        publish(id);

        instruct(id, "Be rude.");

        assertThat(instructionsInService(id)).isEqualTo("Be brief.");
        publish(id);
        assertThat(instructionsInService(id)).isEqualTo("Be rude.");
    }

    @Test
    void a_roll_back_puts_an_older_version_in_service_and_loses_none() {
        var id = world.assistant(owner, AssistantConfigPatch.none());
        instruct(id, "First.");
        publish(id);
        instruct(id, "Second.");
        publish(id);

        assistants.rollBackAssistant().handle(owner, new RollBackAssistant.Command(id, 1));

        assertThat(instructionsInService(id)).isEqualTo("First.");
        assertThat(show(id).draft().instructions()).isEqualTo(new Instructions("First."));
        assertThat(assistants.listAssistantVersions().handle(owner, new ListAssistantVersions.Query(id)))
                .extracting(AssistantVersion::number)
                .containsExactly(2, 1);
        publish(id);
        assertThat(show(id).published()).hasValue(3);
    }

    @Test
    void there_is_no_way_back_to_a_version_that_never_was() {
        var id = world.publishedAssistant(owner);

        assertRefused(
                AssistantRefusal.UNKNOWN_ASSISTANT_VERSION,
                () -> assistants.rollBackAssistant().handle(owner, new RollBackAssistant.Command(id, 2)));
    }

    @Test
    void nobody_talks_to_a_draft() {
        var id = world.assistant(owner, AssistantConfigPatch.none());

        assertRefused(AssistantRefusal.ASSISTANT_NOT_PUBLISHED, () -> world.dialog(owner, id));
    }

    @Test
    void a_change_of_name_leaves_the_settings_alone() {
        var id = world.assistant(owner, AssistantConfigPatch.none());
        instruct(id, "Be brief.");
        var name = new AssistantName("Renamed");

        assistants
                .updateAssistant()
                .handle(owner, new Crud.Update<>(id, new AssistantPatch(Patch.to(name), AssistantConfigPatch.none())));

        assertThat(show(id).name()).isEqualTo(name);
        assertThat(show(id).draft().instructions()).isEqualTo(new Instructions("Be brief."));
    }

    @Test
    void a_removed_assistant_is_gone_and_its_dialogs_get_an_honest_word() {
        var id = world.publishedAssistant(owner);
        var dialog = world.dialog(owner, id);

        assistants.deleteAssistant().handle(owner, new Crud.Delete<>(id));

        assertRefused(AssistantRefusal.UNKNOWN_ASSISTANT, () -> show(id));
        assertRefused(AssistantRefusal.UNKNOWN_ASSISTANT, () -> world.dialog(owner, id));
        assertThat(list().items()).isEmpty();
        assertThat(world.asks(dialog, "Anybody there?").text())
                .isEqualTo("Sorry, I could not answer just now. Please try again a little later.");
        assertThat(world.messages(dialog)).hasSize(2);
    }

    private Slice<Assistant> list() {
        return assistants.listAssistants().handle(owner, new Crud.Page(Slice.Request.first()));
    }

    @Test
    void a_repeated_request_makes_one_assistant() {
        var key = Optional.of(new IdempotencyKey("key-1", "body"));
        var command =
                new Crud.Create<>(new Assistant.Content(new AssistantName("One"), AssistantConfig.defaults()), key);

        var first = assistants.createAssistant().handle(owner, command);
        var second = assistants.createAssistant().handle(owner, command);

        assertThat(second).isEqualTo(first);
        assertThat(list().items()).containsExactly(first);
    }

    @Test
    void a_key_stands_for_one_request_only() {
        var name = new AssistantName("One");
        var key = new IdempotencyKey("key-1", "body");
        var other = new IdempotencyKey("key-1", "another body");
        assistants
                .createAssistant()
                .handle(
                        owner,
                        new Crud.Create<>(new Assistant.Content(name, AssistantConfig.defaults()), Optional.of(key)));

        assertRefused(
                AccessRefusal.IDEMPOTENCY_KEY_REUSED,
                () -> assistants
                        .createAssistant()
                        .handle(
                                owner,
                                new Crud.Create<>(
                                        new Assistant.Content(name, AssistantConfig.defaults()), Optional.of(other))));
        assertThat(list().items()).hasSize(1);
    }
}
