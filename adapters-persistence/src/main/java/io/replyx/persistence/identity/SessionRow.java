package io.replyx.persistence.identity;

import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "session")
@NullUnmarked
class SessionRow {
    @Id
    UUID id;

    @Column(name = "user_id")
    UUID user;

    @Column(name = "tenant_id")
    UUID tenant;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "expires_at")
    Instant expiresAt;

    boolean revoked;

    @Version
    long version;

    static SessionRow of(Session session) {
        var row = new SessionRow();
        row.id = session.id().value();
        row.user = session.user().value();
        row.tenant = session.tenant().map(TenantId::value).orElse(null);
        row.tokenHash = session.token().value();
        row.expiresAt = session.expiresAt();
        row.revoked = session.revoked();
        row.version = session.version();
        return row;
    }

    Session toSession() {
        return new Session(
                new SessionId(id),
                new UserId(user),
                Optional.ofNullable(tenant).map(TenantId::new),
                new TokenHash(tokenHash),
                expiresAt,
                revoked,
                version);
    }
}
