package io.replyx.persistence.identity;

import io.replyx.domain.identity.Membership;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "membership")
@NullUnmarked
class MembershipRow {
    @EmbeddedId
    Key key;

    String role;

    @Embeddable
    record Key(
            @Column(name = "tenant_id") UUID tenant,
            @Column(name = "user_id") UUID user) {}

    static MembershipRow of(Membership membership) {
        var row = new MembershipRow();
        row.key = new Key(membership.tenant().value(), membership.user().value());
        row.role = membership.role().name();
        return row;
    }

    Membership toMembership() {
        return new Membership(new TenantId(key.tenant()), new UserId(key.user()), Role.valueOf(role));
    }
}
