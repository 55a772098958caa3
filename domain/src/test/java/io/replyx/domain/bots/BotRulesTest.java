package io.replyx.domain.bots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.domain.bots.SendFailure.RetryDecision;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided about bots. */
final class BotRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));

    private static Delivery delivery() {
        return new Delivery(
                new UUID(1, 2),
                TENANT,
                new BotId(new UUID(1, 3)),
                new ChatId(42),
                1,
                OutgoingMessage.text("hello"),
                Delivery.Progress.none(NOW));
    }

    private static BotId bot(int number) {
        return new BotId(new UUID(number * 7919L, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "abc:AAAAAAAAAAAAAAAAAAAAAAAA", "123:short", "123:AAAAAAAAAAAAAAAAAAAAAAA AA"})
    void what_is_no_token_is_refused(String text) {
        assertThatThrownBy(() -> new BotToken(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_token_tells_its_account_and_nobody_its_secret() {
        var token = new BotToken(" 123456789:AAEabcdefghijklmnopqrstuv ");

        assertThat(token.account()).isEqualTo(123_456_789);
        assertThat(token).hasToString("123456789:(secret)");
    }

    @Test
    void rests_grow_and_end_at_a_minute() {
        var trouble = new BotFailure.Unreachable("no way");

        assertThat(trouble.backoff(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(trouble.backoff(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(trouble.backoff(60)).isEqualTo(Duration.ofMinutes(1));
        assertThat(new BotFailure.Throttled(Duration.ofSeconds(17)).backoff(9)).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void only_a_revoked_token_needs_somebody() {
        var running = BotStatus.of(TENANT, bot(1), BotStatus.State.RUNNING, "node", NOW);

        assertThat(running.troubled(new BotFailure.Revoked(), NOW).state()).isEqualTo(BotStatus.State.FAILED);
        assertThat(running.troubled(new BotFailure.Conflict(), NOW).state()).isEqualTo(BotStatus.State.WAITING);
        assertThat(running.troubled(new BotFailure.WebhookFailed("x"), NOW).state())
                .isEqualTo(BotStatus.State.RUNNING);
    }

    @Test
    void what_failed_is_tried_again_and_what_was_refused_is_not() {
        assertThat(new SendFailure.Failed("500").fate(delivery(), NOW))
                .isEqualTo(
                        new RetryDecision.Retry(delivery().with(new Delivery.Progress(0, 1, 0, NOW.plusSeconds(1)))));
        assertThat(new SendFailure.NotAllowed("blocked").fate(delivery(), NOW))
                .isEqualTo(new RetryDecision.GiveUp(delivery(), "blocked"));
        assertThat(new SendFailure.Throttled(Duration.ofSeconds(5)).fate(delivery(), NOW))
                .isEqualTo(new RetryDecision.Retry(delivery()));
    }

    @Test
    void what_may_have_arrived_is_tried_once_more() {
        var once = new SendFailure.Unknown("reset").fate(delivery(), NOW);

        assertThat(once).isInstanceOf(RetryDecision.Retry.class);
        var again = ((RetryDecision.Retry) once).delivery();
        assertThat(new SendFailure.Unknown("reset").fate(again, NOW)).isInstanceOf(RetryDecision.GiveUp.class);
        assertThat(new SendFailure.Unknown("reset")
                        .fate(again.with(again.progress().part()), NOW))
                .as("another part begins anew")
                .isInstanceOf(RetryDecision.Retry.class);
    }

    @Test
    void bots_are_spread_evenly_and_few_move_when_a_node_comes() {
        var three = List.of("a", "b", "c");
        var four = List.of("a", "b", "c", "d");
        var shares = new HashMap<String, Integer>();
        int moved = 0;
        for (int number = 0; number < 1_000; number++) {
            var before = RendezvousHashing.choose(three, bot(number)).orElseThrow();
            var after = RendezvousHashing.choose(four, bot(number)).orElseThrow();
            shares.merge(before, 1, Integer::sum);
            assertThat(after).isIn(before, "d");
            moved += after.equals(before) ? 0 : 1;
        }

        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(270, 400));
        assertThat(moved).isBetween(200, 300);
        assertThat(RendezvousHashing.choose(List.of(), bot(1))).isEmpty();
    }
}
