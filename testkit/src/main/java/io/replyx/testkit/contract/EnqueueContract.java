package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Deliveries.Enqueued;
import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** {@link Deliveries}: how they are promised, heard of and found. */
public abstract class EnqueueContract extends DeliveriesSuite {
    @Test
    void gives_back_all_of_a_promise() {
        var tenant = tenant();
        var bot = tenant.bot();
        var wanted = promise(bot, CHAT, "Доставка \"за три дня\" 👍");

        tenant.run(() -> deliveries().enqueue(wanted));

        assertThat(waiting(bot)).singleElement().satisfies(delivery -> {
            assertThat(delivery.id()).isEqualTo(wanted.id());
            assertThat(delivery.tenant()).isEqualTo(bot.tenant());
            assertThat(delivery.chat()).isEqualTo(CHAT);
            assertThat(delivery.outgoing()).isEqualTo(wanted.outgoing());
            assertThat(delivery.progress()).isEqualTo(Delivery.Progress.none(wanted.at()));
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
        var heard = new CopyOnWriteArrayList<Enqueued>();
        var wanted = promise(bot, CHAT, "1");

        try (var _ = deliveries().onEnqueued(heard::add)) {
            tenant.run(() -> deliveries().enqueue(wanted));
            tenant.run(() -> deliveries().enqueue(wanted));
        }

        assertThat(waiting(bot)).hasSize(1);
        assertThat(heardOf(bot, heard)).hasSize(1);
    }

    @Test
    void forgets_a_promise_whose_transaction_fails() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Enqueued>();

        try (var _ = deliveries().onEnqueued(heard::add)) {
            assertThatThrownBy(() -> tenant.run(() -> {
                        deliveries().enqueue(promise(bot, CHAT, "1"));
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

        assertThatThrownBy(() -> tenant().run(() -> deliveries().enqueue(promise(bot, CHAT, "1"))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_promise_is_heard_right_after_the_commit() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Enqueued>();

        try (var _ = deliveries().onEnqueued(heard::add)) {
            int inside = tenant.in(() -> {
                deliveries().enqueue(promise(bot, CHAT, "1"));
                return heard.size();
            });

            assertThat(inside).isZero();
        }

        assertThat(heardOf(bot, heard)).extracting(Enqueued::delivery).containsExactlyElementsOf(waiting(bot));
    }

    private static List<Enqueued> heardOf(Bot bot, List<Enqueued> heard) {
        return heard.stream()
                .filter(each -> each.delivery().bot().equals(bot.id()))
                .toList();
    }

    @Test
    void tells_of_each_promise_what_waited_before_it_in_its_chat() {
        var tenant = tenant();
        var bot = tenant.bot();
        var heard = new CopyOnWriteArrayList<Enqueued>();

        try (var _ = deliveries().onEnqueued(heard::add)) {
            promised(tenant, bot, CHAT, "1");
            promised(tenant, tenant.bot(), CHAT, "another bot's");
            promised(tenant, bot, OTHER_CHAT, "another chat's");
            promised(tenant, bot, CHAT, "2");
            promised(tenant, bot, CHAT, "3");
        }

        var ids = waiting(bot).stream().map(Delivery::id).toList();
        assertThat(heardOf(bot, heard))
                .extracting(Enqueued::after)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(ids.get(0)), Optional.of(ids.get(2)));
    }

    @Test
    void nothing_waits_before_a_promise_once_it_is_settled() {
        var tenant = tenant();
        var bot = tenant.bot();
        var sent = promised(tenant, bot, CHAT, "1");
        record(new Outcome.Sent(sent.with(sent.progress().part())));
        var heard = new CopyOnWriteArrayList<Enqueued>();

        try (var _ = deliveries().onEnqueued(heard::add)) {
            promised(tenant, bot, CHAT, "2");
        }

        assertThat(heardOf(bot, heard)).extracting(Enqueued::after).containsExactly(Optional.empty());
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
        var heard = new CopyOnWriteArrayList<Enqueued>();
        deliveries().onEnqueued(heard::add).close();

        promised(tenant, bot, CHAT, "1");

        assertThat(heard).isEmpty();
    }
}
