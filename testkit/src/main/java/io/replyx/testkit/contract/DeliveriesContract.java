package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.FailedDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link Deliveries}: what becomes of them. */
public abstract class DeliveriesContract extends DeliveriesSuite {
    @Test
    void what_arrived_or_never_will_waits_no_longer() {
        var tenant = tenant();
        var bot = tenant.bot();
        var sent = promised(tenant, bot, CHAT, "1");
        var hopeless = promised(tenant, bot, CHAT, "2");
        var left = promised(tenant, bot, CHAT, "3");

        record(new Outcome.Sent(sent.with(sent.progress().part())), new Outcome.GivenUp(hopeless, "blocked"));

        assertThat(waiting(bot)).containsExactly(left);
    }

    @Test
    void shows_what_was_given_up_the_latest_first_and_piece_by_piece() {
        var tenant = tenant();
        var bot = tenant.bot();
        var first = promised(tenant, bot, CHAT, "1");
        record(new Outcome.Sent(promised(tenant, bot, CHAT, "2")));
        var second = promised(tenant, bot, OTHER_CHAT, "3");
        record(new Outcome.GivenUp(second, "Forbidden: bot was blocked by the user"), new Outcome.GivenUp(first, "no"));

        var latest = undelivered(tenant, bot, Optional.empty());
        var rest = undelivered(tenant, bot, latest.next());

        assertThat(latest.items())
                .containsExactly(new FailedDelivery(
                        second.id(), OTHER_CHAT, "3", "Forbidden: bot was blocked by the user", clock().instant()));
        assertThat(rest.items()).extracting(FailedDelivery::id).containsExactly(first.id());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void shows_nothing_of_another_bots_or_tenants() {
        var tenant = tenant();
        var bot = tenant.bot();
        record(new Outcome.GivenUp(promised(tenant, bot, CHAT, "1"), "no"));

        assertThat(undelivered(tenant, tenant.bot(), Optional.empty()).items()).isEmpty();
        var stranger = tenant();
        assertThat(stranger.in(() -> deliveries().undelivered(stranger.id(), bot.id(), Slice.Request.first()))
                        .items())
                .isEmpty();
    }

    private Slice<FailedDelivery> undelivered(SampleTenant tenant, Bot bot, Optional<UUID> after) {
        return tenant.in(() -> deliveries().undelivered(tenant.id(), bot.id(), new Slice.Request(1, after)));
    }

    @Test
    void what_goes_on_later_keeps_its_progress() {
        var tenant = tenant();
        var bot = tenant.bot();
        var delivery = promised(tenant, bot, CHAT, "1");
        var soon = clock().instant().plusSeconds(5);
        var later = delivery.with(delivery.progress().part().failed(soon).unknown(soon));

        record(new Outcome.Later(later));

        assertThat(waiting(bot)).containsExactly(later);
    }

    @Test
    void a_late_word_on_what_was_settled_changes_nothing() {
        var tenant = tenant();
        var bot = tenant.bot();
        var delivery = promised(tenant, bot, CHAT, "1");
        record(new Outcome.Sent(delivery.with(delivery.progress().part())));

        record(new Outcome.Later(delivery));

        assertThat(waiting(bot)).isEmpty();
    }

    @Test
    void tells_what_was_sent_since_then_parts_included() {
        var tenant = tenant();
        var bot = tenant.bot();
        var old = promised(tenant, bot, CHAT, "1");
        record(new Outcome.Sent(old.with(old.progress().part())));
        clock().advance(Duration.ofMinutes(2));
        var half = promised(tenant, bot, OTHER_CHAT, "2");
        var since = clock().instant();
        record(new Outcome.Later(half.with(half.progress().part())));
        var never = promised(tenant, bot, CHAT, "3");
        record(new Outcome.GivenUp(never, "blocked"));

        var recent = across(() -> deliveries().sentSince(List.of(bot.id()), since));

        assertThat(recent).extracting(Deliveries.Recent::chat).containsExactly(OTHER_CHAT);
    }

    @Test
    void what_waits_for_a_chat_moves_with_it() {
        var tenant = tenant();
        var bot = tenant.bot();
        promised(tenant, bot, CHAT, "1");
        var other = tenant.bot();
        promised(tenant, other, CHAT, "2");

        tenant.run(() -> deliveries().move(tenant.id(), bot.id(), CHAT, OTHER_CHAT));

        assertThat(waiting(bot)).extracting(Delivery::chat).containsExactly(OTHER_CHAT);
        assertThat(waiting(other)).extracting(Delivery::chat).containsExactly(CHAT);
    }

    @Test
    void counts_what_waits_by_bot() {
        var tenant = tenant();
        var bot = tenant.bot();
        promised(tenant, bot, CHAT, "1");
        promised(tenant, bot, CHAT, "2");

        assertThat(across(deliveries()::backlog)).contains(new Deliveries.Backlog(bot.id(), 2));
    }

    @Test
    void what_a_removed_bot_had_to_say_is_dropped() {
        var tenant = tenant();
        var bot = tenant.bot();
        promised(tenant, bot, CHAT, "1");

        tenant.run(() -> persistence().botStores().bots().remove(tenant.id(), bot.id()));
        tenant.run(() -> deliveries().enqueue(promise(bot, CHAT, "2")));

        assertThat(waiting(bot)).isEmpty();
    }

    @Test
    void forgets_what_was_settled_long_ago_and_nothing_that_waits() {
        var tenant = tenant();
        var bot = tenant.bot();
        var sent = promised(tenant, bot, CHAT, "1");
        var left = promised(tenant, bot, CHAT, "2");
        record(new Outcome.Sent(sent.with(sent.progress().part())));
        var since = clock().instant();
        clock().advance(Duration.ofHours(30));

        int _ = across(() -> deliveries().purge(clock().instant().minusSeconds(60)));

        assertThat(waiting(bot)).containsExactly(left);
        assertThat(across(() -> deliveries().sentSince(List.of(bot.id()), since)))
                .isEmpty();
    }
}
