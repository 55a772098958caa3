package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.bots.port.BotChats;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.Refusal;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can go wrong with bots, what reaches them, and what they say. */
final class BotFaults {
    private BotFaults() {}

    static List<Fault> all() {
        return List.of(
                bots("remove nothing", "remove", _ -> null, "the_account_of_a_removed_bot_is_free"),
                chats("forget what was saved", "save", _ -> null, "gives_back_all_that_was_saved"),
                chats("lose the language", "save", BotFaults::speechless, "gives_back_all_that_was_saved"),
                chats("stay where they were", "move", _ -> null, "a_moved_chat_goes_on_under_its_new_id"),
                duties("lose reports", "report", _ -> null, "gives_back_all_that_was_reported"),
                duties("nobody's", "started", _ -> List.of(), "every_started_bot_of_every_tenant_is_to_run"),
                inbox("confirm before storing", "store", BotFaults::losingTheLast, "gives_back_all_of_an_update"),
                inbox("never done", "finish", _ -> null, "an_update_that_was_worked_off_is_still_the_same_one"),
                inboxOrder(
                        "newest first",
                        "pending",
                        BotFaults::backwards,
                        "updates_are_worked_off_in_the_order_of_their_numbers_and_batches"),
                inbox(
                        "forget all",
                        "purge",
                        BotFaults::forgettingAll,
                        "forgets_the_numbers_of_what_was_worked_off_long_ago_and_nothing_else"),
                inboxOrder(
                        "know no order",
                        "store",
                        BotFaults::unordered,
                        "tells_of_what_is_new_what_came_before_it_in_its_chat"),
                deliveries("lose outcomes", "record", _ -> null, "what_arrived_or_never_will_waits_no_longer"),
                deliveries("settle all", "record", BotFaults::settlingAll, "what_goes_on_later_keeps_its_progress"),
                promises("newest first", "waiting", BotFaults::backwards, "gives_the_oldest_first_and_only_these_bots"),
                promises(
                        "never heard",
                        "onEnqueued",
                        _ -> (Subscription) () -> {},
                        "a_promise_is_heard_right_after_the_commit"),
                promises(
                        "know no order",
                        "onEnqueued",
                        BotFaults::hearingWithoutOrder,
                        "tells_of_each_promise_what_waited_before_it_in_its_chat"),
                deliveries("stay where they were", "move", _ -> null, "what_waits_for_a_chat_moves_with_it"),
                latencies(
                        "nobody waits",
                        "ofAnswers",
                        _ -> List.of(),
                        "an_answer_takes_from_its_question_until_it_arrived_and_its_delivery_from_its_promise"),
                latencies("of everything", "ofDeliveries", BotFaults::addingOne, "only_the_latest_of_a_bot_count"),
                gateway("knows everybody", "identify", BotFaults::knowingEverybody, "an_unknown_token_is_declined"),
                gateway("takes anything", "read", BotFaults::takingAnything, "anything_else_is_refused"),
                new Fault(
                        "BotGateway: closes once",
                        Set.of(BotGateway.class),
                        BotFaults::closingOnce,
                        ScriptedBotGatewayTest.class,
                        "closing_a_webhook_twice_is_harmless"),
                leases(
                        "give everything",
                        "hold",
                        BotFaults::givingEverything,
                        "what_is_free_is_taken_by_whoever_asks_first"),
                leases("keep everything", "purge", _ -> 0, "forgets_what_ran_out_long_ago_and_nothing_else"),
                leases("never free", "release", _ -> null, "what_is_given_up_is_free_at_once"));
    }

    private static Fault bots(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Bots.class, name, method, defect, InMemoryStoresTest.BotsHold.class, caughtBy);
    }

    private static Fault chats(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(BotChats.class, name, method, defect, InMemoryStoresTest.BotChatsHold.class, caughtBy);
    }

    private static Fault duties(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(BotRegistry.class, name, method, defect, InMemoryStoresTest.BotRegistryHolds.class, caughtBy);
    }

    private static Fault inboxOrder(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Inbox.class, name, method, defect, InMemoryStoresTest.InboxOrderHolds.class, caughtBy);
    }

    private static Fault inbox(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Inbox.class, name, method, defect, InMemoryStoresTest.InboxHolds.class, caughtBy);
    }

    private static Fault promises(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Deliveries.class, name, method, defect, InMemoryStoresTest.EnqueueHold.class, caughtBy);
    }

    private static Fault deliveries(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Deliveries.class, name, method, defect, InMemoryStoresTest.DeliveriesHold.class, caughtBy);
    }

    private static Fault latencies(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(
                LatencyQueries.class, name, method, defect, InMemoryStoresTest.LatencyQueriesHold.class, caughtBy);
    }

    private static Fault gateway(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(BotGateway.class, name, method, defect, ScriptedBotGatewayTest.class, caughtBy);
    }

    private static Fault leases(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Leases.class, name, method, defect, InMemoryStoresTest.LeasesHold.class, caughtBy);
    }

    private static @Nullable Object speechless(Call call) throws Throwable {
        var chat = call.argument(0, BotChat.class);
        var mute = BotChat.of(chat.tenant(), chat.bot(), chat.chat()).reachable(chat.reachable());
        return call.proceedWith(chat.dialog().map(mute::in).orElse(mute));
    }

    private static List<?> backwards(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed())).reversed();
    }

    private static List<?> addingOne(Call call) throws Throwable {
        var told = new ArrayList<Object>((List<?>) requireNonNull(call.proceed()));
        if (!told.isEmpty()) {
            told.add(told.getFirst());
        }
        return told;
    }

    private static List<?> losingTheLast(Call call) throws Throwable {
        var stored = new ArrayList<>((List<?>) requireNonNull(call.proceed()));
        if (!stored.isEmpty()) {
            stored.removeLast();
        }
        return stored;
    }

    private static List<?> unordered(Call call) throws Throwable {
        return ((List<?>) requireNonNull(call.proceed()))
                .stream()
                        .map(Inbox.NewUpdate.class::cast)
                        .map(added -> new Inbox.NewUpdate(added.stored(), OptionalLong.empty()))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object hearingWithoutOrder(Call call) throws Throwable {
        var listener = (Consumer<Deliveries.Enqueued>) call.arguments()[0];
        return call.proceedWith((Consumer<Deliveries.Enqueued>)
                enqueued -> listener.accept(new Deliveries.Enqueued(enqueued.delivery(), Optional.empty())));
    }

    private static @Nullable Object forgettingAll(Call call) throws Throwable {
        return call.proceedWith(Instant.MAX);
    }

    private static @Nullable Object settlingAll(Call call) throws Throwable {
        var outcomes = ((Collection<?>) call.arguments()[0])
                .stream()
                        .map(Deliveries.Outcome.class::cast)
                        .map(outcome -> new Deliveries.Outcome.Sent(outcome.delivery()))
                        .toList();
        return call.proceedWith(outcomes);
    }

    private static @Nullable Object knowingEverybody(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (PermanentFailure ignored) {
            return new BotAccount(1, "somebody_bot", "Somebody");
        }
    }

    private static @Nullable Object takingAnything(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (Refusal ignored) {
            return new Inbox.Update(1, new ChatId(1), call.argument(0, String.class));
        }
    }

    private static Map<String, Defect> closingOnce() {
        var closed = new HashSet<Object>();
        return Map.of("closeWebhook", call -> {
            if (!closed.add(call.arguments()[0])) {
                throw new PermanentFailure("no webhook");
            }
            return call.proceed();
        });
    }

    private static Set<?> givingEverything(Call call) throws Throwable {
        call.proceed();
        return Set.copyOf((Collection<?>) call.arguments()[1]);
    }
}
