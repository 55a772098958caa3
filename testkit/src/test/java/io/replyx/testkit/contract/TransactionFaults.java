package io.replyx.testkit.contract;

import io.replyx.application.Persistence;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.IdempotencyStore.Scope;
import io.replyx.application.kernel.Outbox;
import io.replyx.application.kernel.Outbox.StoredEvent;
import io.replyx.application.kernel.Payload;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can go wrong with transactions, and with what lives inside them only. */
final class TransactionFaults {
    private TransactionFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.in(
                        Transactions.class,
                        "commit on an error",
                        "inTenant",
                        TransactionFaults::committingErrors,
                        InMemoryStoresTest.TransactionsHold.class,
                        "undoes_the_work_when_it_throws_an_error"),
                Fault.in(
                        Transactions.class,
                        "commit on an error across tenants",
                        "acrossTenants",
                        TransactionFaults::committingErrors,
                        InMemoryStoresTest.TransactionsHold.class,
                        "undoes_work_across_tenants_too"),
                new Fault(
                        "Transactions: nest",
                        Set.of(Transactions.class),
                        TransactionFaults::nesting,
                        InMemoryStoresTest.TransactionsHold.class,
                        "refuses_to_nest"),
                new Fault(
                        "Assistants: no tenant filter",
                        Set.of(Assistants.class),
                        TransactionFaults::withoutTenantFilter,
                        InMemoryStoresTest.TransactionsHold.class,
                        "another_tenants_rows_cannot_be_seen_even_under_its_own_name"),
                new Fault(
                        "Persistence: usable without a transaction",
                        Set.of(Persistence.class, Assistants.class),
                        () -> Map.of("add", _ -> null),
                        InMemoryStoresTest.TransactionsHold.class,
                        "stores_refuse_to_work_outside_of_a_transaction"),
                Fault.in(
                        Outbox.class,
                        "loses the payload",
                        "add",
                        TransactionFaults::withoutPayload,
                        InMemoryStoresTest.OutboxHolds.class,
                        "gives_back_all_of_an_event_that_a_tenant_added"),
                Fault.in(
                        IdempotencyStore.class,
                        "any body will do",
                        "claim",
                        TransactionFaults::ignoringTheBody,
                        InMemoryStoresTest.IdempotencyStoreHolds.class,
                        "refuses_a_key_that_was_used_with_another_body"),
                new Fault(
                        "IdempotencyStore: one key for all users",
                        Set.of(IdempotencyStore.class),
                        () -> Map.of(
                                "claim", TransactionFaults::forEverybody, "complete", TransactionFaults::forEverybody),
                        InMemoryStoresTest.IdempotencyStoreHolds.class,
                        "equal_keys_of_two_users_use_cases_or_tenants_have_nothing_to_do_with_each_other"),
                Fault.in(
                        IdempotencyStore.class,
                        "carry everything out again",
                        "claim",
                        _ -> Optional.empty(),
                        InMemoryStoresTest.IdempotencyStoreHolds.class,
                        "tells_what_came_of_the_first_request"));
    }

    private static @Nullable Object committingErrors(Call call) throws Throwable {
        var arguments = call.arguments();
        var work = (Supplier<?>) arguments[arguments.length - 1];
        var failure = new AtomicReference<@Nullable Error>();
        arguments[arguments.length - 1] = (Supplier<@Nullable Object>) () -> {
            try {
                return work.get();
            } catch (Error error) {
                failure.set(error);
                return null;
            }
        };
        var result = call.proceed();
        var thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }

    private static Map<String, Defect> nesting() {
        var open = new ThreadLocal<Boolean>();
        Defect joining = call -> {
            var arguments = call.arguments();
            if (open.get() != null) {
                return ((Supplier<?>) arguments[arguments.length - 1]).get();
            }
            open.set(true);
            try {
                return call.proceed();
            } finally {
                open.remove();
            }
        };
        return Map.of("inTenant", joining, "acrossTenants", joining);
    }

    private static Map<String, Defect> withoutTenantFilter() {
        var rows = new HashMap<AssistantId, Assistant>();
        return Map.of(
                "add",
                call -> {
                    var assistant = call.argument(0, Assistant.class);
                    rows.put(assistant.id(), assistant);
                    return call.proceed();
                },
                "find",
                call -> Optional.ofNullable(rows.get(call.argument(1, AssistantId.class))));
    }

    private static @Nullable Object withoutPayload(Call call) throws Throwable {
        var event = call.argument(0, StoredEvent.class);
        return call.proceedWith(
                new StoredEvent(event.id(), event.tenant(), event.type(), new Payload(Map.of()), event.at()));
    }

    private static @Nullable Object ignoringTheBody(Call call) throws Throwable {
        var key = call.argument(1, IdempotencyKey.class);
        return call.proceedWith(call.arguments()[0], new IdempotencyKey(key.key(), "hash-of-body"));
    }

    private static @Nullable Object forEverybody(Call call) throws Throwable {
        var scope = call.argument(0, Scope.class);
        call.arguments()[0] = new Scope(scope.tenant(), new UserId(new UUID(0, 0)), scope.useCase());
        return call.proceed();
    }
}
