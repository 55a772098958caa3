package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.identity.port.Tenants;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import org.junit.jupiter.api.Test;

/** {@link Tenants}. */
public abstract class TenantsContract extends PersistenceContract {
    private Tenants tenants() {
        return persistence().identityStores().tenants();
    }

    @Test
    void gives_back_all_of_a_tenant() {
        var tenant = new Tenant(new TenantId(id()), new TenantName("Рога и копыта"), clock().instant());

        runAcross(() -> tenants().add(tenant));

        assertThat(across(() -> tenants().find(tenant.id()))).contains(tenant);
    }

    @Test
    void finds_nothing_under_an_unknown_id() {
        assertThat(across(() -> tenants().find(new TenantId(id())))).isEmpty();
    }

    @Test
    void lists_a_users_memberships_with_the_oldest_tenant_first() {
        var oldest = tenant();
        var middle = tenant();
        var newest = tenant();
        var fromNewest = new Membership(newest.id(), middle.owner(), Role.OPERATOR);
        var fromOldest = new Membership(oldest.id(), middle.owner(), Role.OPERATOR);

        runAcross(() -> {
            tenants().addMember(fromNewest);
            tenants().addMember(fromOldest);
        });

        var own = new Membership(middle.id(), middle.owner(), Role.OWNER);
        assertThat(across(() -> tenants().membershipsOf(middle.owner()))).containsExactly(fromOldest, own, fromNewest);
    }

    @Test
    void a_stranger_has_no_memberships() {
        tenant();

        assertThat(across(() -> tenants().membershipsOf(new UserId(id())))).isEmpty();
    }
}
