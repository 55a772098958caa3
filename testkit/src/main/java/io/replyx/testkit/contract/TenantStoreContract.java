package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.TenantStore;
import io.replyx.domain.kernel.Id;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.TenantAggregate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link TenantStore}, for the contract of each store that is one. */
public abstract class TenantStoreContract<I extends Id, A extends TenantAggregate<I>> extends PersistenceContract {

    abstract TenantStore<I, A> store();

    abstract I newId(UUID value);

    /** One that is not stored yet; what it refers to is. */
    abstract A sample(SampleTenant tenant);

    /** The same, with everything changed that can be. */
    abstract A changed(A aggregate);

    final A stored(SampleTenant tenant) {
        var aggregate = sample(tenant);
        tenant.run(() -> store().add(aggregate));
        return aggregate;
    }

    final Optional<A> find(SampleTenant tenant, I id) {
        return tenant.in(() -> store().find(tenant.id(), id));
    }

    private Slice<A> list(SampleTenant tenant, Slice.Request request) {
        return tenant.in(() -> store().list(tenant.id(), request));
    }

    private void remove(SampleTenant tenant, A aggregate) {
        tenant.run(() -> store().remove(tenant.id(), aggregate.id()));
    }

    @Test
    final void gives_back_all_of_a_new_one() {
        var tenant = tenant();
        var added = stored(tenant);

        assertThat(find(tenant, added.id())).contains(added);
        assertThat(tenant.in(() -> store().require(tenant.id(), added.id()))).isEqualTo(added);
    }

    @Test
    final void gives_back_every_setting() {
        var tenant = tenant();
        var full = changed(sample(tenant));

        tenant.run(() -> store().add(full));

        assertThat(find(tenant, full.id())).contains(full);
    }

    @Test
    final void an_unknown_a_removed_and_a_strangers_look_alike() {
        var tenant = tenant();
        var removed = stored(tenant);
        remove(tenant, removed);
        var foreign = stored(tenant());

        for (var id : List.of(newId(id()), removed.id(), foreign.id())) {
            assertThat(find(tenant, id)).isEmpty();
            assertThatThrownBy(() -> tenant.in(() -> store().require(tenant.id(), id)))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(store().unknown());
        }
    }

    @Test
    final void lists_the_newest_first_and_only_the_tenants_own() {
        var tenant = tenant();
        var first = stored(tenant);
        stored(tenant());
        var second = stored(tenant);

        assertThat(list(tenant, Slice.Request.first()).items()).containsExactly(second, first);
    }

    @Test
    final void lists_in_slices_that_fit_together() {
        var tenant = tenant();
        var first = stored(tenant);
        var second = stored(tenant);
        var third = stored(tenant);

        var begin = list(tenant, new Slice.Request(2, Optional.empty()));
        var end = list(tenant, new Slice.Request(2, begin.next()));

        assertThat(begin.items()).containsExactly(third, second);
        assertThat(begin.next()).contains(second.id().value());
        assertThat(end.items()).containsExactly(first);
        assertThat(end.next()).isEmpty();
    }

    @Test
    final void a_slice_that_ends_with_the_list_has_no_next() {
        var tenant = tenant();
        stored(tenant);
        stored(tenant);

        assertThat(list(tenant, new Slice.Request(2, Optional.empty())).next()).isEmpty();
    }

    @Test
    final void leaves_removed_ones_out_of_the_list() {
        var tenant = tenant();
        var kept = stored(tenant);
        remove(tenant, stored(tenant));

        assertThat(list(tenant, Slice.Request.first()).items()).containsExactly(kept);
    }

    @Test
    final void saves_what_was_changed_under_the_next_version() {
        var tenant = tenant();
        var before = stored(tenant);
        var changed = changed(before);

        tenant.run(() -> store().save(changed));

        var saved = find(tenant, before.id()).orElseThrow();
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);
        assertThat(saved.version()).isGreaterThan(before.version());
    }

    @Test
    final void refuses_a_stale_save() {
        var tenant = tenant();
        var read = stored(tenant);
        tenant.run(() -> store().save(read));

        assertThatThrownBy(() -> tenant.run(() -> store().save(changed(read)))).isInstanceOf(StaleState.class);

        var kept = find(tenant, read.id()).orElseThrow();
        assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(read);
    }

    @Test
    final void of_two_who_save_what_they_read_one_is_refused() {
        var tenant = tenant();
        var read = stored(tenant);

        var outcomes = ConcurrentRun.run(2, () -> {
            try {
                tenant.run(() -> store().save(read));
                return true;
            } catch (StaleState stale) {
                return false;
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    final void a_removed_one_is_not_saved() {
        var tenant = tenant();
        var removed = stored(tenant);
        remove(tenant, removed);

        assertThatThrownBy(() -> tenant.run(() -> store().save(removed))).isInstanceOf(StaleState.class);
    }

    @Test
    final void removing_twice_is_harmless() {
        var tenant = tenant();
        var removed = stored(tenant);
        remove(tenant, removed);

        assertThatCode(() -> remove(tenant, removed)).doesNotThrowAnyException();
    }

    @Test
    final void a_stranger_removes_nothing() {
        var tenant = tenant();
        var kept = stored(tenant);

        remove(tenant(), kept);

        assertThat(find(tenant, kept.id())).contains(kept);
    }
}
