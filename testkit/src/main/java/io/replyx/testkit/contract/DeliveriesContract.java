package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.application.bots.port.Deliveries.Promise;
import io.replyx.application.bots.port.Deliveries.Promised;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.Outgoing;
import io.replyx.domain.bots.Undelivered;
import io.replyx.domain.kernel.ChatId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link Deliveries}. */
public abstract class DeliveriesContract extends PersistenceContract {
    private static final ChatId CHAT = new ChatId(-1_001_234_567_890L);
    private static final ChatId OTHER_CHAT = new ChatId(7);

    private Deliveries deliveries() {
        return persistence().deliveries();
    }

    private Promise promise(Bot bot, ChatId chat, String text) {
        var buttons = List.of(new Outgoing.Button("Русский", "lang:ru"), new Outgoing.Button("English", "lang:en"));
        return new Promise(bot.tenant(), id(), bot.id(), chat, new Outgoing(text, buttons), clock().instant());
    }

    private Delivery promised(SampleTenant tenant, Bot bot, ChatId chat, String text) {
        var promise = promise(bot, chat, text);
        tenant.run(() -> deliveries().promise(promise));
        return waiting(bot).stream()
                .filter(delivery -> delivery.id().equals(promise.id()))
                .findAny()
                .orElseThrow();
    }

    private List<Delivery> waiting(Bot... bots) {
        var ids = Stream.of(bots).map(Bot::id).toList();
        return across(() -> deliveries().waiting(ids, 100));
    }

    private void record(Outcome... outcomes) {
        runAcross(() -> deliveries().record(List.of(outcomes)));
    }

    @Test
    void gives_back_all_of_a_promise() {
        var tenant = tenant();
        var bot = tenant.bot();
        var promise = promise(bot, CHAT, "Доставка \"за три дня\" 👍");

        tenant.run(() -> deliveries().promise(promise));

        assertThat(waiting(bot)).singleElement().satisfies(delivery -> {
            assertThat(delivery.id()).isEqualTo(promise.id());
            assertThat(delivery.tenant()).isEqualTo(bot.tenant());
            assertThat(delivery.chat()).isEqualTo(CHAT);
            assertThat(delivery.outgoing()).isEqualTo(promise.outgoing());
            assertThat(delivery.progress()).isEqualTo(Delivery.Progress.none(promise.at()));
        });
    }

    @Test
    void gives_the_oldest_first_and_only_these_bots() {
        var tenant = tenant();
        var bot = tenant.bot();
        var other = tenant.bot();
        var first = promised(tenant, bot, CHAT, "1");
        promised(tenant, other, CHAT, "x");
        var second = promised(tenant, bot, OTHER_CHAT, "2");

        assertThat(waiting(bot)).containsExactly(first, second);
        assertThat(across(() -> deliveries().waiting(List.of(bot.id()), 1))).containsExactly(first);
    }

    @Test
    void the_same_promise_twice_is_one_promise_and_heard_once() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Promised>();
        var promise = promise(bot, CHAT, "1");

        try (var _ = deliveries().onPromised(heard::add)) {
            tenant.run(() -> deliveries().promise(promise));
            tenant.run(() -> deliveries().promise(promise));
        }

        assertThat(waiting(bot)).hasSize(1);
        assertThat(heardOf(bot, heard)).hasSize(1);
    }

    @Test
    void forgets_a_promise_whose_transaction_fails() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Promised>();

        try (var _ = deliveries().onPromised(heard::add)) {
            assertThatThrownBy(() -> tenant.run(() -> {
                        deliveries().promise(promise(bot, CHAT, "1"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        }

        assertThat(waiting(bot)).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_tenant_promises_nothing_in_anothers_name() {
        var bot = tenant().bot();

        assertThatThrownBy(() -> tenant().run(() -> deliveries().promise(promise(bot, CHAT, "1"))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_promise_is_heard_right_after_the_commit() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Promised>();

        try (var _ = deliveries().onPromised(heard::add)) {
            int inside = tenant.in(() -> {
                deliveries().promise(promise(bot, CHAT, "1"));
                return heard.size();
            });

            assertThat(inside).isZero();
        }

        assertThat(heardOf(bot, heard)).extracting(Promised::delivery).containsExactlyElementsOf(waiting(bot));
    }

    private static List<Promised> heardOf(Bot bot, List<Promised> heard) {
        return heard.stream()
                .filter(each -> each.delivery().bot().equals(bot.id()))
                .toList();
    }

    @Test
    void tells_of_each_promise_what_waited_before_it_in_its_chat() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Promised>();

        try (var _ = deliveries().onPromised(heard::add)) {
            promised(tenant, bot, CHAT, "1");
            promised(tenant, tenant.bot(), CHAT, "another bot's");
            promised(tenant, bot, OTHER_CHAT, "another chat's");
            promised(tenant, bot, CHAT, "2");
            promised(tenant, bot, CHAT, "3");
        }

        var ids = waiting(bot).stream().map(Delivery::id).toList();
        assertThat(heardOf(bot, heard))
                .extracting(Promised::after)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(ids.get(0)), Optional.of(ids.get(2)));
    }

    @Test
    void nothing_waits_before_a_promise_once_it_is_settled() {
        var tenant = tenant();
        var bot = tenant.bot();
        var sent = promised(tenant, bot, CHAT, "1");
        record(new Outcome.Sent(sent.with(sent.progress().part())));
        var heard = new CopyOnWriteArrayList<Promised>();

        try (var _ = deliveries().onPromised(heard::add)) {
            promised(tenant, bot, CHAT, "2");
        }

        assertThat(heardOf(bot, heard)).extracting(Promised::after).containsExactly(Optional.empty());
    }

    @Test
    void gives_the_oldest_of_each_bot_however_much_another_has() {
        var tenant = tenant();
        var busy = tenant.bot();
        var quiet = tenant.bot();
        var first = promised(tenant, busy, CHAT, "1");
        var second = promised(tenant, busy, CHAT, "2");
        promised(tenant, busy, CHAT, "3");
        var only = promised(tenant, quiet, CHAT, "1");

        assertThat(across(() -> deliveries().waiting(List.of(busy.id(), quiet.id()), 2)))
                .containsExactly(first, second, only);
    }

    @Test
    void nobody_hears_after_closing() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Promised>();
        deliveries().onPromised(heard::add).close();

        promised(tenant, bot, CHAT, "1");

        assertThat(heard).isEmpty();
    }

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
                .containsExactly(new Undelivered(
                        second.id(), OTHER_CHAT, "3", "Forbidden: bot was blocked by the user", clock().instant()));
        assertThat(rest.items()).extracting(Undelivered::id).containsExactly(first.id());
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

    private Slice<Undelivered> undelivered(SampleTenant tenant, Bot bot, Optional<UUID> after) {
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

        tenant.run(() -> persistence().bots().remove(tenant.id(), bot.id()));
        tenant.run(() -> deliveries().promise(promise(bot, CHAT, "2")));

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

        int _ = across(() -> deliveries().forget(clock().instant().minusSeconds(60)));

        assertThat(waiting(bot)).containsExactly(left);
        assertThat(across(() -> deliveries().sentSince(List.of(bot.id()), since)))
                .isEmpty();
    }
}
