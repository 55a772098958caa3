package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.contract.Planted.Call;
import java.util.List;
import java.util.Optional;

/** What can go wrong with the stores of assistants. */
final class AssistantFaults {
    private AssistantFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.in(
                        Assistants.class,
                        "lose the fallback",
                        "add",
                        call -> call.proceedWith(withoutFallback(call.argument(0, Assistant.class))),
                        InMemoryStoresTest.AssistantsHold.class,
                        "gives_back_every_setting"),
                Fault.in(
                        Assistants.class,
                        "lose the fallback when saving",
                        "save",
                        call -> call.proceedWith(withoutFallback(call.argument(0, Assistant.class))),
                        InMemoryStoresTest.AssistantsHold.class,
                        "saves_what_was_changed_under_the_next_version"),
                Fault.in(
                        AssistantVersions.class,
                        "the latest counts as published",
                        "published",
                        AssistantFaults::theLatest,
                        InMemoryStoresTest.AssistantVersionsHold.class,
                        "gives_the_version_that_customers_talk_to"),
                Fault.in(
                        AssistantVersions.class,
                        "a removed assistant stays published",
                        "published",
                        AssistantFaults::theLatest,
                        InMemoryStoresTest.AssistantVersionsHold.class,
                        "a_removed_assistant_has_nothing_published"),
                Fault.in(
                        AssistantVersions.class,
                        "lowest first",
                        "list",
                        call -> ((List<?>) requireNonNull(call.proceed())).reversed(),
                        InMemoryStoresTest.AssistantVersionsHold.class,
                        "lists_the_highest_numbers_first_and_of_this_assistant_only"));
    }

    private static Assistant withoutFallback(Assistant assistant) {
        var draft = assistant.draft();
        return assistant.configure(new AssistantConfig(
                draft.instructions(),
                draft.language(),
                draft.model(),
                draft.temperature(),
                draft.greeting(),
                Optional.empty(),
                draft.retrieval()));
    }

    private static Optional<?> theLatest(Call call) {
        var versions = call.on(AssistantVersions.class);
        var assistant = call.argument(1, AssistantId.class);
        return versions.list(call.argument(0, TenantId.class), assistant).stream()
                .findFirst();
    }
}
