package io.replyx.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SessionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final TokenHash FIRST = new TokenHash("first");
    private static final TokenHash SECOND = new TokenHash("second");
    private static final TokenHash THIRD = new TokenHash("third");
    private static final Session SESSION = Session.open(
            new SessionId(new UUID(1, 1)), new UserId(new UUID(2, 2)), Optional.empty(), FIRST, NOW, LIFETIME);

    private static void assertRefused(Session session, TokenHash presented, Instant now) {
        assertThatThrownBy(() -> session.rotate(presented, THIRD, now, LIFETIME))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(IdentityRefusal.INVALID_REFRESH_TOKEN);
    }

    @Test
    void exchanges_its_token_and_lasts_longer() {
        var later = NOW.plus(Duration.ofDays(1));

        var rotation = SESSION.rotate(FIRST, SECOND, later, LIFETIME);

        assertThat(rotation).isInstanceOfSatisfying(Session.Rotation.Renewed.class, renewed -> {
            assertThat(renewed.session().token()).isEqualTo(SECOND);
            assertThat(renewed.session().expiresAt()).isEqualTo(later.plus(LIFETIME));
            assertThat(renewed.session().isOpen(later)).isTrue();
        });
    }

    @Test
    void ends_when_another_token_is_presented() {
        var rotation = SESSION.rotate(SECOND, THIRD, NOW, LIFETIME);

        assertThat(rotation).isInstanceOfSatisfying(Session.Rotation.Stolen.class, stolen -> {
            assertThat(stolen.session().revoked()).isTrue();
            assertThat(stolen.session().isOpen(NOW)).isFalse();
            assertRefused(stolen.session(), FIRST, NOW);
        });
    }

    @Test
    void is_over_when_its_time_is_up() {
        assertThat(SESSION.isOpen(NOW.plus(LIFETIME).minusNanos(1))).isTrue();
        assertThat(SESSION.isOpen(NOW.plus(LIFETIME))).isFalse();
        assertRefused(SESSION, FIRST, NOW.plus(LIFETIME));
    }

    @Test
    void a_revoked_session_is_over() {
        assertRefused(SESSION.revoke(), FIRST, NOW);
    }

    @Test
    void keeps_the_version_that_it_was_read_with() {
        var read = new Session(SESSION.id(), SESSION.user(), SESSION.tenant(), FIRST, NOW.plus(LIFETIME), false, 7);

        assertThat(read.revoke().version()).isEqualTo(7);
        assertThat(read.rotate(FIRST, SECOND, NOW, LIFETIME))
                .isInstanceOfSatisfying(
                        Session.Rotation.Renewed.class,
                        renewed -> assertThat(renewed.session().version()).isEqualTo(7));
    }
}
