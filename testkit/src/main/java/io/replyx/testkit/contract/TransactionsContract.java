package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantName;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** {@link Transactions}: kept or undone as a whole, never nested, and fenced in by tenant. */
public abstract class TransactionsContract extends PersistenceContract {
    private boolean isStored(SampleTenant tenant, Assistant assistant) {
        return tenant.in(() -> persistence()
                .assistantStores()
                .assistants()
                .find(tenant.id(), assistant.id())
                .isPresent());
    }

    @Test
    void keeps_the_work_and_gives_its_result_when_it_returns() {
        var tenant = tenant();
        var assistant = tenant.newAssistant();

        var result = tenant.in(() -> {
            persistence().assistantStores().assistants().add(assistant);
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(isStored(tenant, assistant)).isTrue();
    }

    @Test
    void what_has_priority_is_kept_or_undone_and_is_nested_no_more_than_any_other() {
        var tenant = tenant();
        var kept = tenant.newAssistant();
        var undone = tenant.newAssistant();
        var prior = persistence().transactions().withPriority();

        prior.runInTenant(
                tenant.id(), () -> persistence().assistantStores().assistants().add(kept));
        assertThatThrownBy(() -> prior.runInTenant(tenant.id(), () -> {
                    persistence().assistantStores().assistants().add(undone);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(isStored(tenant, kept)).isTrue();
        assertThat(isStored(tenant, undone)).isFalse();
        assertThatThrownBy(() -> tenant.run(() -> prior.runInTenant(tenant.id(), () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void undoes_the_work_when_it_throws_an_exception() {
        var tenant = tenant();
        var assistant = tenant.newAssistant();
        var failure = new IllegalArgumentException("no");

        assertThatThrownBy(() -> tenant.run(() -> {
                    persistence().assistantStores().assistants().add(assistant);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(isStored(tenant, assistant)).isFalse();
    }

    @Test
    void undoes_the_work_when_it_throws_an_error() {
        var tenant = tenant();
        var assistant = tenant.newAssistant();
        var failure = new StackOverflowError("deep");

        assertThatThrownBy(() -> tenant.run(() -> {
                    persistence().assistantStores().assistants().add(assistant);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(isStored(tenant, assistant)).isFalse();
    }

    @Test
    void undoes_work_across_tenants_too() {
        var tenant = tenant();
        var job = tenant.newJob();
        var failure = new AssertionError("no");

        assertThatThrownBy(() -> runAcross(() -> {
                    persistence().kernelStores().jobs().add(job);
                    throw failure;
                }))
                .isSameAs(failure);

        runAcross(() -> persistence().kernelStores().jobs().add(job));
        assertThat(persistence().kernelStores().jobQueue().claim(100))
                .extracting(Claimed::job)
                .contains(job);
    }

    @Test
    void undoes_everything_done_to_one_row() {
        var tenant = tenant();
        var assistant = tenant.assistant();

        assertThatThrownBy(() -> tenant.run(() -> {
                    persistence().assistantStores().assistants().save(assistant.rename(new AssistantName("X")));
                    persistence().assistantStores().assistants().remove(tenant.id(), assistant.id());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tenant.in(() -> persistence().assistantStores().assistants().find(tenant.id(), assistant.id())))
                .contains(assistant);
    }

    @Test
    void goes_on_after_a_failure() {
        var tenant = tenant();

        assertThatThrownBy(() -> tenant.run(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(tenant.in(() -> 1)).isEqualTo(1);
        assertThat(across(() -> 2)).isEqualTo(2);
    }

    @Test
    void refuses_to_nest() {
        var tenant = tenant();
        var openings = List.<Consumer<Runnable>>of(tenant::run, this::runAcross);

        for (var outer : openings) {
            for (var inner : openings) {
                assertThatThrownBy(() -> outer.accept(() -> inner.accept(() -> {})))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void another_tenants_rows_cannot_be_seen_even_under_its_own_name() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        var stranger = tenant();

        var seen =
                stranger.in(() -> persistence().assistantStores().assistants().find(tenant.id(), assistant.id()));

        assertThat(seen).isEmpty();
    }

    @Test
    void another_tenants_rows_cannot_be_written() {
        var tenant = tenant();
        var assistant = tenant.newAssistant();
        var stranger = tenant();

        assertThatThrownBy(() -> stranger.run(
                        () -> persistence().assistantStores().assistants().add(assistant)))
                .isInstanceOf(RuntimeException.class);

        assertThat(isStored(tenant, assistant)).isFalse();
    }

    @Test
    void platform_data_is_out_of_a_tenants_reach() {
        var tenant = tenant();

        assertThatThrownBy(() ->
                        tenant.run(() -> persistence().identityStores().users().find(tenant.owner())))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> tenant.run(
                        () -> persistence().identityStores().tenants().find(tenant.id())))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() ->
                        tenant.run(() -> persistence().kernelStores().outbox().find(id())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_tenants_data_is_out_of_reach_across_tenants() {
        var tenant = tenant();
        var assistant = tenant.newAssistant();

        assertThatThrownBy(() -> runAcross(
                        () -> persistence().assistantStores().assistants().add(assistant)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void stores_refuse_to_work_outside_of_a_transaction() {
        var tenant = tenant();

        assertThatThrownBy(() -> persistence().assistantStores().assistants().add(tenant.newAssistant()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> persistence().identityStores().users().find(tenant.owner()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> persistence().kernelStores().jobs().add(tenant.newJob()))
                .isInstanceOf(RuntimeException.class);
    }
}
