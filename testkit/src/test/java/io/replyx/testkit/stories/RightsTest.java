package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.ReplyX;
import io.replyx.application.assistants.AssistantConfigPatch;
import io.replyx.application.assistants.AssistantPatch;
import io.replyx.application.assistants.ListAssistantVersions;
import io.replyx.application.assistants.PublishAssistant;
import io.replyx.application.assistants.RollBackAssistant;
import io.replyx.application.dialogs.CloseDialog;
import io.replyx.application.dialogs.CreateDialog;
import io.replyx.application.dialogs.FindReply;
import io.replyx.application.dialogs.FollowDialog;
import io.replyx.application.dialogs.GetDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.dialogs.ListMessages;
import io.replyx.application.dialogs.ReceiveMessage;
import io.replyx.application.dialogs.ReplayDialog;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.AddDocument;
import io.replyx.application.knowledge.AttachDocument;
import io.replyx.application.knowledge.DeleteDocument;
import io.replyx.application.knowledge.GetDocument;
import io.replyx.application.knowledge.ListDocuments;
import io.replyx.application.knowledge.SearchKnowledge;
import io.replyx.application.knowledge.UpdateDocument;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageRole;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.RefusalKind;
import io.replyx.domain.kernel.UserId;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.SearchMode;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who may do what, and that strangers see nothing. */
final class RightsTest {
    private final World world = World.begin();
    private final ReplyX replyx = world.replyx();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final DocumentId document = world.document(owner, assistant, "Delivery", "Delivery takes three days.");
    private final Conversation dialog = world.dialog(owner, assistant);
    private final Message question = world.says(dialog, "How long?");

    private static <C> Consumer<Actor> attempt(UseCase<C, ?> useCase, C command) {
        return actor -> useCase.handle(actor, command);
    }

    /** Everything that changes how assistants work. */
    private List<Consumer<Actor>> management() {
        var assistants = replyx.assistants();
        var knowledge = replyx.knowledge();
        var title = new DocumentTitle("Planted");
        return List.of(
                attempt(
                        assistants.updateAssistant(),
                        new Crud.Update<>(assistant, new AssistantPatch(Patch.keep(), AssistantConfigPatch.none()))),
                attempt(assistants.publishAssistant(), new PublishAssistant.Command(assistant)),
                attempt(assistants.rollBackAssistant(), new RollBackAssistant.Command(assistant, 1)),
                attempt(assistants.deleteAssistant(), new Crud.Delete<>(assistant)),
                attempt(
                        knowledge.addDocument(),
                        new AddDocument.Command(
                                title, DocumentFormat.TEXT, "x".getBytes(UTF_8), Set.of(assistant), Optional.empty())),
                attempt(knowledge.updateDocument(), new UpdateDocument.Command(document, title)),
                attempt(knowledge.attachDocument(), new AttachDocument.Command(document, assistant, false)),
                attempt(knowledge.deleteDocument(), new DeleteDocument.Command(document)));
    }

    /** Everything that names something of the owner's and that operators may do too. */
    private List<Consumer<Actor>> dailyWork() {
        var dialogs = replyx.dialogs();
        var text = new MessageText("Hello");
        return List.of(
                attempt(replyx.assistants().getAssistant(), new Crud.Get<>(assistant)),
                attempt(replyx.assistants().listAssistantVersions(), new ListAssistantVersions.Query(assistant)),
                attempt(replyx.knowledge().getDocument(), new GetDocument.Query(document)),
                attempt(
                        replyx.knowledge().listDocuments(),
                        new ListDocuments.Query(Optional.of(assistant), Slice.Request.first())),
                attempt(
                        replyx.knowledge().searchKnowledge(),
                        new SearchKnowledge.Query(assistant, "delivery", SearchMode.HYBRID, 5)),
                attempt(
                        dialogs.createDialog(),
                        new CreateDialog.Command(assistant, Customer.ANONYMOUS, Metadata.NONE, Optional.empty())),
                attempt(dialogs.getDialog(), new GetDialog.Query(dialog.id())),
                attempt(
                        dialogs.receiveMessage(),
                        new ReceiveMessage.Command(dialog.id(), text, Optional.empty(), Metadata.NONE)),
                attempt(dialogs.listMessages(), new ListMessages.Query.After(dialog.id(), 0, 10)),
                attempt(dialogs.replayDialog(), new ReplayDialog.Query(dialog.id(), 0, 10)),
                attempt(dialogs.followDialog(), new FollowDialog.Query(dialog.id(), _ -> {})),
                attempt(dialogs.closeDialog(), new CloseDialog.Command(dialog.id())));
    }

    /** What concerns nothing in particular. */
    private List<Consumer<Actor>> overviews() {
        return List.of(
                attempt(replyx.assistants().listAssistants(), new Crud.Page(Slice.Request.first())),
                attempt(
                        replyx.knowledge().listDocuments(),
                        new ListDocuments.Query(Optional.empty(), Slice.Request.first())),
                attempt(replyx.dialogs().listDialogs(), new ListDialogs.Query(Slice.Request.first())),
                attempt(replyx.dialogs().findReply(), new FindReply.Query(question.id())));
    }

    private List<Consumer<Actor>> everything() {
        var all = new ArrayList<>(management());
        all.addAll(dailyWork());
        all.addAll(overviews());
        all.add(attempt(
                replyx.assistants().createAssistant(),
                new Crud.Create<>(
                        new Assistant.Content(new AssistantName("Mine"), AssistantConfig.defaults()),
                        Optional.empty())));
        return all;
    }

    @Test
    void operators_do_the_daily_work() {
        var operator = world.operator(owner);

        overviews().forEach(attempt -> attempt.accept(operator));
        dailyWork().forEach(attempt -> attempt.accept(operator));

        assertThat(world.messages(dialog)).hasSize(2);
    }

    @Test
    void operators_do_not_change_how_assistants_work() {
        var operator = world.operator(owner);

        for (var attempt : management()) {
            assertRefused(AccessRefusal.NOT_ALLOWED, () -> attempt.accept(operator));
        }
        var command = new Crud.Create<>(
                new Assistant.Content(new AssistantName("Mine"), AssistantConfig.defaults()), Optional.empty());
        assertRefused(
                AccessRefusal.NOT_ALLOWED,
                () -> replyx.assistants().createAssistant().handle(operator, command));
    }

    @Test
    void guests_do_nothing_at_all() {
        for (var attempt : everything()) {
            assertRefused(AccessRefusal.NOT_LOGGED_IN, () -> attempt.accept(new Actor.Guest()));
        }
    }

    @Test
    void the_platforms_admin_sees_no_tenants_data() {
        var admin = new Actor.PlatformAdmin(new UserId(new UUID(1, 2)));

        for (var attempt : everything()) {
            assertRefused(AccessRefusal.NOT_ALLOWED, () -> attempt.accept(admin));
        }
    }

    @Test
    void what_belongs_to_others_is_not_found() {
        var stranger = world.owner();

        for (var attempt : management()) {
            assertNotFound(attempt, stranger);
        }
        for (var attempt : dailyWork()) {
            assertNotFound(attempt, stranger);
        }
        assertThat(world.messages(dialog))
                .filteredOn(message -> message.role() == MessageRole.CUSTOMER)
                .containsExactly(question);
    }

    private static void assertNotFound(Consumer<Actor> attempt, Actor stranger) {
        assertThatThrownBy(() -> attempt.accept(stranger))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::kind)
                .isEqualTo(RefusalKind.NOT_FOUND);
    }

    @Test
    void strangers_lists_are_empty() {
        world.settle();
        var stranger = world.owner();
        var first = Slice.Request.first();

        assertThat(replyx.assistants()
                        .listAssistants()
                        .handle(stranger, new Crud.Page(first))
                        .items())
                .isEmpty();
        assertThat(replyx.knowledge()
                        .listDocuments()
                        .handle(stranger, new ListDocuments.Query(Optional.empty(), first))
                        .items())
                .isEmpty();
        assertThat(replyx.dialogs()
                        .listDialogs()
                        .handle(stranger, new ListDialogs.Query(first))
                        .items())
                .isEmpty();
        assertThat(world.reply(dialog, question)).isPresent();
        assertThat(replyx.dialogs().findReply().handle(stranger, new FindReply.Query(question.id())))
                .isEmpty();
    }
}
