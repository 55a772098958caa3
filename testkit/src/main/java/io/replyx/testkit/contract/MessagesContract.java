package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.dialogs.port.Messages;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.Citation;
import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.knowledge.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Messages}. */
public abstract class MessagesContract extends PersistenceContract {
    private static final Metadata NOTES = new Metadata(Map.of("page", "/cart?a=1", "язык", "ru \"1\""));

    private Messages messages() {
        return persistence().dialogStores().messages();
    }

    private Message say(SampleTenant tenant, DialogId id, String text, Optional<ClientMessageId> clientId) {
        return tenant.in(() -> {
            var dialog = persistence().dialogStores().dialogs().requireLocked(tenant.id(), id);
            var turn = dialog.receive(new MessageId(id()), new MessageText(text), clientId, NOTES, clock().instant());
            messages().add(turn.message());
            persistence().dialogStores().dialogs().save(turn.dialog());
            return turn.message();
        });
    }

    private Message say(SampleTenant tenant, DialogId id, String text) {
        return say(tenant, id, text, Optional.empty());
    }

    private Message answer(SampleTenant tenant, Message question, Answer answer) {
        return tenant.in(() -> {
            var dialog = persistence().dialogStores().dialogs().requireLocked(tenant.id(), question.dialog());
            var turn = dialog.answer(new MessageId(id()), question.id(), answer, clock().instant());
            messages().add(turn.message());
            persistence().dialogStores().dialogs().save(turn.dialog());
            return turn.message();
        });
    }

    private Optional<Message> find(SampleTenant tenant, MessageId id) {
        return tenant.in(() -> messages().find(tenant.id(), id));
    }

    private static Optional<ClientMessageId> client(String id) {
        return Optional.of(new ClientMessageId(id));
    }

    @Test
    void gives_back_all_of_a_customers_message() {
        var tenant = tenant();

        var message = say(tenant, tenant.dialog().id(), "Где мой заказ?\n«17» 🚚", client("phone-1"));

        assertThat(find(tenant, message.id())).contains(message);
    }

    @Test
    void gives_back_all_of_an_answer() {
        var tenant = tenant();
        var question = say(tenant, tenant.dialog().id(), "When?");
        var citations = List.of(
                new Citation(1, new DocumentId(id()), "Delivery", "Three \"days\""),
                new Citation(3, new DocumentId(id()), "Оплата", "…"));

        var answer = answer(tenant, question, Answer.complete("In three days [1][3].", citations));

        assertThat(find(tenant, answer.id())).contains(answer);
    }

    @Test
    void gives_back_a_failure_as_a_failure() {
        var tenant = tenant();
        var question = say(tenant, tenant.dialog().id(), "When?");

        var failure = answer(tenant, question, Answer.failed("Sorry."));

        assertThat(find(tenant, failure.id())).contains(failure);
    }

    @Test
    void finds_nothing_unknown_and_nothing_of_a_stranger() {
        var tenant = tenant();
        var stranger = tenant();
        var message = say(tenant, tenant.dialog().id(), "Secret", client("phone-1"));
        answer(tenant, message, Answer.failed("Secret too"));

        assertThat(find(tenant, new MessageId(id()))).isEmpty();
        assertThat(find(stranger, message.id())).isEmpty();
        assertThat(stranger.in(() -> messages().find(tenant.id(), message.id())))
                .isEmpty();
        assertThat(stranger.in(() -> messages().findReply(tenant.id(), message.id())))
                .isEmpty();
        assertThat(stranger.in(() -> messages().after(tenant.id(), message.dialog(), 0, 10)))
                .isEmpty();
        assertThat(stranger.in(() -> messages().before(tenant.id(), message.dialog(), 10, 10)))
                .isEmpty();
        assertThat(stranger.in(
                        () -> messages().findByClientId(tenant.id(), message.dialog(), new ClientMessageId("phone-1"))))
                .isEmpty();
    }

    @Test
    void finds_a_message_by_the_senders_id_within_its_dialog() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var other = tenant.dialog().id();
        var here = say(tenant, dialog, "Here", client("phone-1"));
        var there = say(tenant, other, "There", client("phone-1"));

        assertThat(byClientId(tenant, dialog, "phone-1")).contains(here);
        assertThat(byClientId(tenant, other, "phone-1")).contains(there);
        assertThat(byClientId(tenant, dialog, "phone-2")).isEmpty();
    }

    private Optional<Message> byClientId(SampleTenant tenant, DialogId dialog, String id) {
        return tenant.in(() -> messages().findByClientId(tenant.id(), dialog, new ClientMessageId(id)));
    }

    @Test
    void one_senders_id_is_not_stored_twice_in_a_dialog() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var first = say(tenant, dialog, "First", client("phone-1"));

        assertThatThrownBy(() -> say(tenant, dialog, "Second", client("phone-1")))
                .isInstanceOf(RuntimeException.class);

        assertThat(all(tenant, dialog)).containsExactly(first);
    }

    @Test
    void finds_the_answer_to_a_message_once_there_is_one() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var question = say(tenant, dialog, "When?");
        var other = say(tenant, dialog, "Where?");
        assertThat(reply(tenant, question)).isEmpty();

        var answer = answer(tenant, question, Answer.complete("Soon.", List.of()));

        assertThat(reply(tenant, question)).contains(answer);
        assertThat(reply(tenant, other)).isEmpty();
    }

    private Optional<Message> reply(SampleTenant tenant, Message question) {
        return tenant.in(() -> messages().findReply(tenant.id(), question.id()));
    }

    @Test
    void a_second_answer_to_one_message_is_not_stored() {
        var tenant = tenant();
        var question = say(tenant, tenant.dialog().id(), "When?");
        var first = answer(tenant, question, Answer.complete("Soon.", List.of()));

        assertThatThrownBy(() -> answer(tenant, question, Answer.complete("Later.", List.of())))
                .isInstanceOf(RuntimeException.class);

        assertThat(all(tenant, question.dialog())).containsExactly(question, first);
    }

    @Test
    void reads_the_last_messages_before_a_number_oldest_first() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        say(tenant, dialog, "One");
        var two = say(tenant, dialog, "Two");
        var three = say(tenant, dialog, "Three");
        var four = say(tenant, dialog, "Four");

        assertThat(tenant.in(() -> messages().before(tenant.id(), dialog, four.seq(), 2)))
                .containsExactly(two, three);
        assertThat(tenant.in(() -> messages().before(tenant.id(), dialog, Long.MAX_VALUE, 1)))
                .containsExactly(four);
        assertThat(tenant.in(() -> messages().before(tenant.id(), dialog, 1, 5)))
                .isEmpty();
    }

    @Test
    void reads_the_first_messages_after_a_number_oldest_first() {
        var tenant = tenant();
        var dialog = tenant.dialog().id();
        var one = say(tenant, dialog, "One");
        var two = say(tenant, dialog, "Two");
        var three = say(tenant, dialog, "Three");
        say(tenant, dialog, "Four");
        say(tenant, tenant.dialog().id(), "Elsewhere");

        assertThat(tenant.in(() -> messages().after(tenant.id(), dialog, one.seq(), 2)))
                .containsExactly(two, three);
        assertThat(all(tenant, dialog)).hasSize(4).startsWith(one);
        assertThat(tenant.in(() -> messages().after(tenant.id(), dialog, 4, 5))).isEmpty();
    }

    private List<Message> all(SampleTenant tenant, DialogId dialog) {
        return tenant.in(() -> messages().after(tenant.id(), dialog, 0, 10));
    }
}
