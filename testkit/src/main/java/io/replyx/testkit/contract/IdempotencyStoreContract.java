package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.IdempotencyStore.Scope;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.Role;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link IdempotencyStore}. */
public abstract class IdempotencyStoreContract extends PersistenceContract {
    private static final IdempotencyKey KEY = new IdempotencyKey("order-1", "hash-of-body");

    private IdempotencyStore keys() {
        return persistence().kernelStores().idempotency();
    }

    private static Scope scope(SampleTenant tenant) {
        return new Scope(tenant.id(), tenant.owner(), "CreateDialog");
    }

    private Optional<UUID> claim(SampleTenant tenant, Scope scope, IdempotencyKey key) {
        return tenant.in(() -> keys().claim(scope, key));
    }

    private UUID carriedOut(SampleTenant tenant) {
        var result = id();
        tenant.run(() -> {
            keys().claim(scope(tenant), KEY);
            keys().complete(scope(tenant), KEY, result);
        });
        return result;
    }

    @Test
    void a_new_key_is_to_be_carried_out() {
        var tenant = tenant();

        assertThat(claim(tenant, scope(tenant), KEY)).isEmpty();
    }

    @Test
    void tells_what_came_of_the_first_request() {
        var tenant = tenant();
        var result = carriedOut(tenant);

        assertThat(claim(tenant, scope(tenant), KEY)).contains(result);
        assertThat(claim(tenant, scope(tenant), KEY)).contains(result);
    }

    @Test
    void refuses_a_key_that_was_used_with_another_body() {
        var tenant = tenant();
        carriedOut(tenant);
        var other = new IdempotencyKey(KEY.key(), "hash-of-another-body");

        assertThatThrownBy(() -> claim(tenant, scope(tenant), other))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(AccessRefusal.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void refuses_a_key_whose_first_request_has_not_ended() {
        var tenant = tenant();
        claim(tenant, scope(tenant), KEY);

        assertThatThrownBy(() -> claim(tenant, scope(tenant), KEY))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(AccessRefusal.IDEMPOTENCY_KEY_IN_USE);
    }

    @Test
    void equal_keys_of_two_users_use_cases_or_tenants_have_nothing_to_do_with_each_other() {
        var tenant = tenant();
        var colleague = tenant().owner();
        runAcross(() -> persistence()
                .identityStores()
                .tenants()
                .addMember(new Membership(tenant.id(), colleague, Role.OPERATOR)));
        var stranger = tenant();
        carriedOut(tenant);

        assertThat(claim(tenant, new Scope(tenant.id(), colleague, "CreateDialog"), KEY))
                .isEmpty();
        assertThat(claim(tenant, new Scope(tenant.id(), tenant.owner(), "AddDocument"), KEY))
                .isEmpty();
        assertThat(claim(stranger, scope(stranger), KEY)).isEmpty();
    }

    @Test
    void a_request_that_failed_may_be_repeated() {
        var tenant = tenant();

        assertThatThrownBy(() -> tenant.run(() -> {
                    keys().claim(scope(tenant), KEY);
                    keys().complete(scope(tenant), KEY, id());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(claim(tenant, scope(tenant), KEY)).isEmpty();
    }

    @Test
    void of_several_requests_at_once_one_is_carried_out() {
        var tenant = tenant();
        var result = id();

        var carriedOut = ConcurrentRun.run(4, () -> isCarriedOut(tenant, result));

        assertThat(carriedOut).containsOnlyOnce(true);
        assertThat(claim(tenant, scope(tenant), KEY)).contains(result);
    }

    /** A request that comes second waits for the first, or is told that it still runs. */
    private boolean isCarriedOut(SampleTenant tenant, UUID result) {
        try {
            return tenant.in(() -> {
                boolean first = keys().claim(scope(tenant), KEY).isEmpty();
                if (first) {
                    keys().complete(scope(tenant), KEY, result);
                }
                return first;
            });
        } catch (Refusal stillRunning) {
            assertThat(stillRunning.code()).isEqualTo(AccessRefusal.IDEMPOTENCY_KEY_IN_USE);
            return false;
        }
    }
}
