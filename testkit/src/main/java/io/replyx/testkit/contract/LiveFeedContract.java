package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.dialogs.LiveEvent.Delta;
import io.replyx.application.dialogs.LiveEvent.Stored;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.DialogStatus;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.scripted.SettableClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link LiveFeed}. */
public abstract class LiveFeedContract {
    private static final MessageId QUESTION = new MessageId(UUID.randomUUID());

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Dialog dialog = Dialog.open(
            new DialogId(UUID.randomUUID()),
            tenant,
            new AssistantId(UUID.randomUUID()),
            Channel.API,
            Customer.ANONYMOUS,
            Metadata.NONE,
            SettableClock.START);

    /** The implementation in question. */
    protected abstract LiveFeed feed();

    private ReceivedEvents subscribe() {
        var heard = new ReceivedEvents();
        feed().subscribe(tenant, dialog.id(), heard::hear);
        return heard;
    }

    private void publish(LiveEvent... events) {
        for (var event : events) {
            feed().publish(tenant, dialog.id(), event);
        }
    }

    private static Delta delta(int offset, String text) {
        return new Delta(QUESTION, 1, offset, text);
    }

    private Stored message(String text) {
        var id = new MessageId(UUID.randomUUID());
        var turn = dialog.receive(id, new MessageText(text), Optional.empty(), Metadata.NONE, SettableClock.START);
        return new Stored(new DialogEntry.MessageStored(turn.message()), 0);
    }

    private Stored reply() {
        var id = new MessageId(UUID.randomUUID());
        var turn = dialog.answer(id, QUESTION, Answer.complete("Done.", List.of()), SettableClock.START);
        return new Stored(new DialogEntry.MessageStored(turn.message()), 1);
    }

    @Test
    void tells_each_event_from_now_on_in_order() {
        publish(message("Too early"));
        var heard = subscribe();
        var first = message("First");
        var second = delta(0, "It ");
        var third = delta(3, "takes");

        publish(first, second, third);

        assertThat(heard.next(3)).containsExactly(first, second, third);
    }

    @Test
    void tells_every_subscriber() {
        var one = subscribe();
        var other = subscribe();
        var event = message("Hello");

        publish(event);

        assertThat(one.next()).isEqualTo(event);
        assertThat(other.next()).isEqualTo(event);
    }

    @Test
    void tells_nothing_of_other_dialogs_and_tenants() {
        var heard = subscribe();
        var own = message("Own");

        feed().publish(tenant, new DialogId(UUID.randomUUID()), message("Another dialog"));
        feed().publish(new TenantId(UUID.randomUUID()), dialog.id(), message("Another tenant"));
        publish(own);

        assertThat(heard.next()).isEqualTo(own);
    }

    @Test
    void a_newcomer_first_hears_the_answer_so_far_as_one_piece() {
        publish(delta(0, "It "), delta(3, "takes "));
        var newcomer = subscribe();
        publish(delta(9, "long"));

        assertThat(newcomer.next(2)).containsExactly(delta(0, "It takes "), delta(9, "long"));
    }

    @Test
    void a_new_attempt_starts_the_answer_over() {
        publish(delta(0, "It takes"), new Delta(QUESTION, 2, 0, "No"), new Delta(QUESTION, 2, 2, "body"));

        assertThat(subscribe().next()).isEqualTo(new Delta(QUESTION, 2, 0, "Nobody"));
    }

    @Test
    void nothing_is_being_written_once_the_answer_is_stored() {
        publish(delta(0, "It takes"), reply());
        var newcomer = subscribe();
        var event = message("Thanks");

        publish(event);

        assertThat(newcomer.next()).isEqualTo(event);
    }

    @Test
    void nothing_is_being_written_once_the_dialog_is_closed() {
        var closed = new DialogEntry.StatusChanged(2, DialogStatus.CLOSED, SettableClock.START);
        publish(delta(0, "It takes"), new Stored(closed, 1));
        var newcomer = subscribe();
        var event = message("Hello?");

        publish(event);

        assertThat(newcomer.next()).isEqualTo(event);
    }

    @Test
    void nothing_is_being_written_once_the_answer_is_dropped() {
        publish(delta(0, "It takes"));
        feed().dropDraft(tenant, dialog.id(), QUESTION);
        var newcomer = subscribe();
        var event = message("Hello?");

        publish(event);

        assertThat(newcomer.next()).isEqualTo(event);
    }

    @Test
    void dropping_one_answer_leaves_another_alone() {
        publish(delta(0, "It takes"));

        feed().dropDraft(tenant, dialog.id(), new MessageId(UUID.randomUUID()));

        assertThat(subscribe().next()).isEqualTo(delta(0, "It takes"));
    }

    @Test
    void a_message_in_between_does_not_end_the_answer() {
        publish(delta(0, "It takes"), message("Hurry up"));

        assertThat(subscribe().next()).isEqualTo(delta(0, "It takes"));
    }

    @Test
    void after_the_end_of_a_subscription_nothing_is_heard() {
        var left = new ReceivedEvents();
        var subscription = feed().subscribe(tenant, dialog.id(), left::hear);
        var stays = subscribe();

        subscription.close();
        publish(message("Late"));
        stays.next();

        var again = message("Later");
        var returned = feed().subscribe(tenant, dialog.id(), left::hear);
        publish(again);
        assertThat(left.next()).isEqualTo(again);
        returned.close();
    }

    @Test
    void closing_twice_is_harmless() {
        var heard = new ReceivedEvents();
        var first = feed().subscribe(tenant, dialog.id(), heard::hear);
        var second = feed().subscribe(tenant, dialog.id(), heard::hear);

        first.close();
        first.close();
        var event = message("Still here");
        publish(event);

        assertThat(heard.next()).isEqualTo(event);
        second.close();
        second.close();
    }
}
