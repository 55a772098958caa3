package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Slice;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can go wrong with any store of aggregates. Planted in one of them, as all are held to the same suite. */
final class TenantStoreFaults {
    private TenantStoreFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("no version check", "save", IdentityFaults::lettingStaleSavesPass, "refuses_a_stale_save"),
                fault("save nothing", "save", _ -> null, "saves_what_was_changed_under_the_next_version"),
                fault("remove nothing", "remove", _ -> null, "leaves_removed_ones_out_of_the_list"),
                fault(
                        "oldest first",
                        "list",
                        TenantStoreFaults::backwards,
                        "lists_the_newest_first_and_only_the_tenants_own"),
                fault(
                        "every slice is the first",
                        "list",
                        TenantStoreFaults::alwaysTheFirst,
                        "lists_in_slices_that_fit_together"));
    }

    private static Fault fault(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(Assistants.class, name, method, defect, InMemoryStoresTest.AssistantsHold.class, caughtBy);
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
}
