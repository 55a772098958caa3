package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.contract.Planted.Call;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can go wrong with the stores of assistants. */
final class AssistantFaults {
    private AssistantFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.in(
                        Assistants.class,
                        "no version check",
                        "save",
                        IdentityFaults::lettingStaleSavesPass,
                        InMemoryAssistantsTest.class,
                        "refuses_a_stale_save"),
                Fault.in(
                        Assistants.class,
                        "lose the fallback",
                        "add",
                        call -> call.proceedWith(withoutFallback(call.argument(0, Assistant.class))),
                        InMemoryAssistantsTest.class,
                        "gives_back_every_setting_of_a_draft"),
                Fault.in(
                        Assistants.class,
                        "lose the fallback when saving",
                        "save",
                        call -> call.proceedWith(withoutFallback(call.argument(0, Assistant.class))),
                        InMemoryAssistantsTest.class,
                        "saves_name_draft_and_publication_under_the_next_version"),
                Fault.in(
                        Assistants.class,
                        "remove nothing",
                        "remove",
                        _ -> null,
                        InMemoryAssistantsTest.class,
                        "leaves_removed_ones_out_of_the_list"),
                Fault.in(
                        Assistants.class,
                        "oldest first",
                        "list",
                        AssistantFaults::backwards,
                        InMemoryAssistantsTest.class,
                        "lists_the_newest_first_and_only_the_tenants_own"),
                Fault.in(
                        Assistants.class,
                        "every slice is the first",
                        "list",
                        AssistantFaults::alwaysTheFirst,
                        InMemoryAssistantsTest.class,
                        "lists_in_slices_that_fit_together"),
                Fault.in(
                        AssistantVersions.class,
                        "the latest counts as published",
                        "published",
                        AssistantFaults::theLatest,
                        InMemoryAssistantVersionsTest.class,
                        "gives_the_version_that_customers_talk_to"),
                Fault.in(
                        AssistantVersions.class,
                        "a removed assistant stays published",
                        "published",
                        AssistantFaults::theLatest,
                        InMemoryAssistantVersionsTest.class,
                        "a_removed_assistant_has_nothing_published"),
                Fault.in(
                        AssistantVersions.class,
                        "lowest first",
                        "list",
                        call -> ((List<?>) requireNonNull(call.proceed())).reversed(),
                        InMemoryAssistantVersionsTest.class,
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

    static Slice<?> backwards(Call call) throws Throwable {
        var slice = (Slice<?>) requireNonNull(call.proceed());
        return new Slice<>(slice.items().reversed(), slice.next());
    }

    static @Nullable Object alwaysTheFirst(Call call) throws Throwable {
        var arguments = call.arguments();
        int last = arguments.length - 1;
        arguments[last] =
                new Slice.Request(call.argument(last, Slice.Request.class).limit(), Optional.empty());
        return call.proceed();
    }

    private static Optional<?> theLatest(Call call) {
        var versions = call.on(AssistantVersions.class);
        var assistant = call.argument(1, AssistantId.class);
        return versions.list(call.argument(0, TenantId.class), assistant).stream()
                .findFirst();
    }
}
