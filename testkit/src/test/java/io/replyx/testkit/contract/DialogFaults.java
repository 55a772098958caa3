package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.domain.dialogs.Citation;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What can go wrong with the stores of dialogs. */
final class DialogFaults {
    private DialogFaults() {}

    static List<Fault> all() {
        return List.of(
                dialogs("lose the customer", "add", DialogFaults::ofNobody, "gives_back_all_of_a_new_dialog"),
                dialogs("save nothing", "save", _ -> null, "saves_what_was_decided"),
                dialogs(
                        "keep the old channel",
                        "save",
                        DialogFaults::byTheOldWay,
                        "a_dialog_that_goes_on_by_another_way_keeps_that_way"),
                dialogs(
                        "oldest first",
                        "list",
                        TenantStoreFaults::backwards,
                        "lists_the_newest_first_and_only_the_tenants_own"),
                replay("lose changes of status", "addStatusChange", _ -> null, "replays_everything_stored_in_order"),
                replay(
                        "replay the number itself again",
                        "entries",
                        DialogFaults::fromTheNumberOn,
                        "a_replay_from_any_point_misses_nothing"),
                replay(
                        "replay backwards",
                        "entries",
                        call -> ((List<?>) requireNonNull(call.proceed())).reversed(),
                        "replays_everything_stored_in_order"),
                new Fault(
                        "Dialogs: a lock that shows what was read before",
                        Set.of(Dialogs.class),
                        DialogFaults::remembering,
                        InMemoryStoresTest.DialogsHold.class,
                        "nobody_else_changes_a_dialog_that_is_locked"),
                messages("lose the notes", "add", DialogFaults::withoutNotes, "gives_back_all_of_a_customers_message"),
                messages("lose citations", "add", DialogFaults::withoutCitations, "gives_back_all_of_an_answer"),
                messages(
                        "answer twice",
                        "add",
                        DialogFaults::answeringTwice,
                        "a_second_answer_to_one_message_is_not_stored"),
                messages(
                        "store a repeat",
                        "add",
                        DialogFaults::swallowing,
                        "one_senders_id_is_not_stored_twice_in_a_dialog"),
                messages(
                        "the first before a number",
                        "before",
                        DialogFaults::theFirst,
                        "reads_the_last_messages_before_a_number_oldest_first"),
                new Fault(
                        "Messages: no tenant filter",
                        Set.of(Messages.class),
                        DialogFaults::withoutTenantFilter,
                        InMemoryStoresTest.MessagesHold.class,
                        "finds_nothing_unknown_and_nothing_of_a_stranger"));
    }

    private static Fault replay(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Dialogs.class, name, method, defect, InMemoryStoresTest.DialogReplayHolds.class, caughtBy);
    }

    private static Fault dialogs(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Dialogs.class, name, method, defect, InMemoryStoresTest.DialogsHold.class, caughtBy);
    }

    private static Fault messages(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Messages.class, name, method, defect, InMemoryStoresTest.MessagesHold.class, caughtBy);
    }

    private static @Nullable Object ofNobody(Call call) throws Throwable {
        var dialog = call.argument(0, Dialog.class);
        return call.proceedWith(Dialog.open(
                dialog.id(),
                dialog.tenant(),
                dialog.assistant(),
                dialog.channel(),
                Customer.ANONYMOUS,
                dialog.metadata(),
                dialog.createdAt()));
    }

    private static @Nullable Object byTheOldWay(Call call) throws Throwable {
        var dialog = call.argument(0, Dialog.class);
        var stored = call.on(Dialogs.class).require(dialog.tenant(), dialog.id());
        return call.proceedWith(dialog.withChannel(stored.channel()));
    }

    private static @Nullable Object fromTheNumberOn(Call call) throws Throwable {
        call.arguments()[2] = call.argument(2, Long.class) - 1;
        return call.proceed();
    }

    static Map<String, Defect> remembering() {
        var first = new ConcurrentHashMap<List<Object>, Object>();
        return Map.of("lock", call -> {
            var now = requireNonNull(call.proceed());
            return first.computeIfAbsent(List.of(call.arguments()), _ -> now);
        });
    }

    private static Message with(
            Message message, List<Citation> citations, Optional<MessageId> replyTo, Metadata notes) {
        return new Message(
                message.id(),
                message.tenant(),
                message.dialog(),
                message.seq(),
                message.role(),
                message.text(),
                citations,
                message.status(),
                replyTo.isPresent() ? Optional.empty() : message.clientId(),
                replyTo,
                notes,
                message.createdAt());
    }

    private static @Nullable Object withoutNotes(Call call) throws Throwable {
        var message = call.argument(0, Message.class);
        return call.proceedWith(with(message, message.citations(), message.replyTo(), Metadata.NONE));
    }

    private static @Nullable Object withoutCitations(Call call) throws Throwable {
        var message = call.argument(0, Message.class);
        return call.proceedWith(with(message, List.of(), message.replyTo(), message.metadata()));
    }

    private static @Nullable Object answeringTwice(Call call) throws Throwable {
        var message = call.argument(0, Message.class);
        boolean answered = message.replyTo()
                .flatMap(question -> call.on(Messages.class).findReply(message.tenant(), question))
                .isPresent();
        return answered
                ? call.proceedWith(with(message, message.citations(), Optional.empty(), message.metadata()))
                : call.proceed();
    }

    static @Nullable Object swallowing(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (IllegalStateException ignored) {
            return null;
        }
    }

    private static List<Message> theFirst(Call call) {
        var messages = call.on(Messages.class)
                .after(call.argument(0, TenantId.class), call.argument(1, DialogId.class), 0, 1_000);
        long before = call.argument(2, Long.class);
        return messages.stream()
                .filter(message -> message.seq() < before)
                .limit(call.argument(3, Integer.class))
                .toList();
    }

    private static Map<String, Defect> withoutTenantFilter() {
        var rows = new ConcurrentHashMap<MessageId, Message>();
        return Map.of(
                "add",
                call -> {
                    var message = call.argument(0, Message.class);
                    rows.put(message.id(), message);
                    return call.proceed();
                },
                "find",
                call -> Optional.ofNullable(rows.get(call.argument(1, MessageId.class))));
    }
}
