package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.identity.port.Sessions;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Sessions}. */
public abstract class SessionsContract extends PersistenceContract {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private Sessions sessions() {
        return persistence().identityStores().sessions();
    }

    private Session stored(SampleTenant tenant, Optional<TenantId> in) {
        var id = new SessionId(id());
        var session = Session.open(id, tenant.owner(), in, token("first-" + id), clock().instant(), LIFETIME);
        runAcross(() -> sessions().add(session));
        return session;
    }

    private static TokenHash token(String text) {
        return new TokenHash(text);
    }

    private Optional<Session> find(Session session) {
        return across(() -> sessions().lock(session.id()));
    }

    @Test
    void gives_back_all_of_a_session_in_a_tenant() {
        var tenant = tenant();
        var session = stored(tenant, Optional.of(tenant.id()));

        assertThat(find(session)).contains(session);
    }

    @Test
    void gives_back_a_session_in_no_tenant() {
        var session = stored(tenant(), Optional.empty());

        assertThat(find(session)).contains(session);
    }

    @Test
    void finds_nothing_under_an_unknown_id() {
        assertThat(across(() -> sessions().lock(new SessionId(id())))).isEmpty();
    }

    @Test
    void saves_a_rotated_token_and_its_new_end() {
        var session = stored(tenant(), Optional.empty());
        var later = clock().advance(Duration.ofHours(1));
        var next = token("next-" + session.id());

        runAcross(() -> {
            var rotation = session.rotate(session.token(), next, later, LIFETIME);
            sessions().save(((Session.Rotation.Renewed) rotation).session());
        });

        assertThat(find(session)).hasValueSatisfying(saved -> {
            assertThat(saved.token()).isEqualTo(next);
            assertThat(saved.expiresAt()).isEqualTo(later.plus(LIFETIME));
            assertThat(saved.version()).isGreaterThan(session.version());
        });
    }

    @Test
    void saves_a_revocation() {
        var session = stored(tenant(), Optional.empty());

        runAcross(() -> sessions().save(session.revoke()));

        assertThat(find(session)).map(Session::revoked).contains(true);
    }

    @Test
    void nobody_else_changes_a_session_that_is_locked() {
        var session = stored(tenant(), Optional.empty());
        int runners = 4;

        ConcurrentRun.run(
                runners,
                () -> across(() -> {
                    var locked = sessions().lock(session.id()).orElseThrow();
                    var next = token(locked.token().value() + "+");
                    var rotation = locked.rotate(locked.token(), next, clock().instant(), LIFETIME);
                    sessions().save(((Session.Rotation.Renewed) rotation).session());
                    return next;
                }));

        assertThat(find(session))
                .map(saved -> saved.token().value())
                .contains(session.token().value() + "+".repeat(runners));
    }

    @Test
    void locks_nothing_under_an_unknown_id() {
        assertThat(across(() -> sessions().lock(new SessionId(id())))).isEmpty();
    }

    @Test
    void refuses_a_stale_save() {
        var session = stored(tenant(), Optional.empty());
        runAcross(() -> sessions().save(session));

        assertThatThrownBy(() -> runAcross(() -> sessions().save(session.revoke())))
                .isInstanceOf(StaleState.class);

        assertThat(find(session)).map(Session::revoked).contains(false);
    }
}
