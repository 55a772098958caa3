package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.CloseDialog;
import io.replyx.application.dialogs.CreateDialog;
import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.GetDialog;
import io.replyx.application.dialogs.ListDialogs;
import io.replyx.application.dialogs.ListMessages;
import io.replyx.application.dialogs.ReplayDialog;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.DialogStatus;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.testkit.Conversation;
import io.replyx.testkit.World;
import io.replyx.testkit.scripted.ScriptedAnswerModel.Step;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DialogsTest {
    private static final Optional<ClientMessageId> PHONE_1 = Optional.of(new ClientMessageId("phone-1"));

    private final World world = World.begin();
    private final DialogsApi dialogs = world.replyx().dialogs();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final Conversation dialog = world.dialog(owner, assistant);

    private Dialog show() {
        return dialogs.getDialog().handle(owner, new GetDialog.Query(dialog.id()));
    }

    private void close() {
        dialogs.closeDialog().handle(owner, new CloseDialog.Command(dialog.id()));
    }

    private Dialog create(Actor actor, Optional<IdempotencyKey> key) {
        var command = new CreateDialog.Command(assistant, Customer.ANONYMOUS, Metadata.NONE, key);
        return dialogs.createDialog().handle(actor, command);
    }

    @Test
    void a_message_sent_twice_is_stored_and_answered_once() {
        var first = world.says(dialog, "Hello", PHONE_1);
        var again = world.says(dialog, "Hello", PHONE_1);
        world.settle();

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.message()).isEqualTo(first.message());
        assertThat(world.messages(dialog)).hasSize(2);
        assertThat(world.says(dialog, "Hello", PHONE_1).repeated()).isTrue();
    }

    @Test
    void a_senders_id_stands_for_one_text_only() {
        world.says(dialog, "Hello", PHONE_1);

        assertRefused(DialogRefusal.CLIENT_MESSAGE_ID_REUSED, () -> world.says(dialog, "Goodbye", PHONE_1));

        assertThat(world.messages(dialog)).hasSize(1);
    }

    @Test
    void a_repeat_is_recognised_even_when_the_dialog_is_closed() {
        var first = world.says(dialog, "Hello", PHONE_1);
        close();

        assertThat(world.says(dialog, "Hello", PHONE_1).message()).isEqualTo(first.message());
    }

    @Test
    void a_repeated_request_opens_one_dialog() {
        var key = Optional.of(new IdempotencyKey("open-1", "body"));

        assertThat(create(owner, key)).isEqualTo(create(owner, key));
        assertThat(create(world.operator(owner), key)).isNotEqualTo(create(owner, key));
        assertRefused(
                AccessRefusal.IDEMPOTENCY_KEY_REUSED,
                () -> create(owner, Optional.of(new IdempotencyKey("open-1", "another body"))));
    }

    @Test
    void every_message_gets_its_own_answer_in_order() {
        var first = world.says(dialog, "One?");
        var second = world.says(dialog, "Two?");
        var third = world.says(dialog, "Three?");
        world.model().answers("1").answers("2").answers("3");

        world.settle();

        assertThat(world.messages(dialog))
                .extracting(Message::text)
                .containsExactly("One?", "Two?", "Three?", "1", "2", "3");
        assertThat(world.reply(dialog, first)).map(Message::text).contains("1");
        assertThat(world.reply(dialog, second)).map(Message::text).contains("2");
        assertThat(world.reply(dialog, third)).map(Message::text).contains("3");
        assertThat(show().pendingReplies()).isZero();
    }

    @Test
    void a_message_written_meanwhile_waits_for_its_turn() {
        world.model()
                .performs(new Step.Says("1"), new Step.Meanwhile(() -> world.says(dialog, "Two?")), new Step.Says("!"))
                .answers("2");

        world.asks(dialog, "One?");

        assertThat(world.messages(dialog)).extracting(Message::text).containsExactly("One?", "Two?", "1!", "2");
    }

    @Test
    void closing_stops_the_answer_that_is_being_written() {
        var recorder = world.follow(dialog);
        world.model().performs(new Step.Says("It "), new Step.Meanwhile(this::close), new Step.Says("takes"));
        var question = world.says(dialog, "How long?");

        world.settle();

        assertThat(world.reply(dialog, question)).isEmpty();
        assertThat(recorder.shown()).isEqualTo("It ");
        assertThat(show().status()).isEqualTo(DialogStatus.CLOSED);
        assertThat(world.persistence().kernelStores().jobQueue().deadJobs(10)).isEmpty();
    }

    @Test
    void an_answer_that_comes_too_late_is_not_stored() {
        world.model().performs(new Step.Says("It takes"), new Step.Meanwhile(this::close));
        var question = world.says(dialog, "How long?");

        assertThat(world.settle()).containsOnly(new JobRunner.Outcome.Done());

        assertThat(world.reply(dialog, question)).isEmpty();
        assertThat(world.messages(dialog)).containsExactly(question);
    }

    @Test
    void a_closed_dialog_takes_no_message_and_gives_no_answer() {
        var waiting = world.says(dialog, "How long?");

        close();
        world.settle();

        assertThat(world.reply(dialog, waiting)).isEmpty();
        assertThat(world.model().prompts()).isEmpty();
        assertRefused(DialogRefusal.DIALOG_CLOSED, () -> world.says(dialog, "Hello?"));
        assertRefused(DialogRefusal.DIALOG_CLOSED, this::close);
    }

    @Test
    void a_replay_misses_nothing_wherever_it_begins() {
        world.asks(dialog, "One?");
        close();

        var all = dialogs.replayDialog().handle(owner, new ReplayDialog.Query(dialog.id(), 0, 10));
        var rest = dialogs.replayDialog().handle(owner, new ReplayDialog.Query(dialog.id(), 1, 10));

        assertThat(all).extracting(DialogEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(rest).isEqualTo(all.subList(1, 3));
        assertThat(all.getLast()).isInstanceOf(DialogEntry.StatusChanged.class);
    }

    @Test
    void messages_are_read_from_either_end() {
        world.asks(dialog, "One?");
        world.asks(dialog, "Two?");

        var first = dialogs.listMessages().handle(owner, new ListMessages.Query.After(dialog.id(), 0, 3));
        var last = dialogs.listMessages().handle(owner, new ListMessages.Query.Before(dialog.id(), Long.MAX_VALUE, 3));
        var all = dialogs.listMessages().handle(owner, new ListMessages.Query.After(dialog.id(), 0, 4));

        assertThat(first.messages()).extracting(Message::seq).containsExactly(1L, 2L, 3L);
        assertThat(first.more()).isTrue();
        assertThat(last.messages()).extracting(Message::seq).containsExactly(2L, 3L, 4L);
        assertThat(last.more()).isTrue();
        assertThat(all.more()).isFalse();
    }

    @Test
    void the_newest_dialog_is_listed_first() {
        var newer = world.dialog(owner, assistant);

        var listed = dialogs.listDialogs().handle(owner, new ListDialogs.Query(Slice.Request.first()));

        assertThat(listed.items()).extracting(Dialog::id).containsExactly(newer.id(), dialog.id());
    }
}
