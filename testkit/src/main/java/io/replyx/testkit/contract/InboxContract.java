package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.Inbox.Batch;
import io.replyx.application.bots.port.Inbox.NextUpdate;
import io.replyx.application.bots.port.Inbox.Stored;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** {@link Inbox}: what is stored, worked off and forgotten. */
public abstract class InboxContract extends InboxSuite {
    @Test
    void gives_back_all_of_an_update() {
        var bot = tenant().bot();

        var stored = store(batch(bot, 5));

        assertThat(stored).extracting(Stored::update).containsExactly(update(5));
        assertThat(stored).extracting(Stored::tenant).containsExactly(bot.tenant());
        assertThat(unfinished(bot)).isEqualTo(stored);
    }

    @Test
    void the_same_number_again_is_the_same_update() {
        var bot = tenant().bot();
        store(batch(bot, 5));

        assertThat(ids(store(batch(bot, 5, 6)))).containsExactly(6L);
        assertThat(ids(unfinished(bot))).containsExactly(5L, 6L);
    }

    @Test
    void a_number_twice_in_one_batch_is_one_update() {
        var bot = tenant().bot();

        assertThat(ids(store(batch(bot, 5, 5), batch(bot, 5)))).containsExactly(5L);
    }

    @Test
    void of_many_who_bring_the_same_update_one_stores_it() {
        var bot = tenant().bot();

        var stored = ConcurrentRun.run(4, () -> store(batch(bot, 5)));

        assertThat(stored.stream().mapToInt(List::size).sum()).isEqualTo(1);
    }

    @Test
    void an_update_that_was_worked_off_is_still_the_same_one() {
        var bot = tenant().bot();
        inbox().finish(store(batch(bot, 5)));

        clock().advance(Inbox.WINDOW.minusSeconds(1));

        assertThat(store(batch(bot, 5))).isEmpty();
        assertThat(unfinished(bot)).isEmpty();
    }

    @Test
    void after_the_window_the_number_is_a_new_update() {
        var bot = tenant().bot();
        inbox().finish(store(batch(bot, 5)));

        clock().advance(Inbox.WINDOW.plusSeconds(1));

        assertThat(ids(store(batch(bot, 5)))).containsExactly(5L);
        assertThat(ids(unfinished(bot))).containsExactly(5L);
    }

    @Test
    void numbers_of_two_bots_have_nothing_to_do_with_each_other() {
        var one = tenant().bot();
        var other = tenant().bot();

        assertThat(store(batch(one, 5), batch(other, 5))).hasSize(2);
        assertThat(unfinished(other)).extracting(Stored::bot).containsExactly(other.id());
        assertThat(unfinished(one, other)).hasSize(2);
    }

    @Test
    void knows_where_to_go_on_even_when_the_numbers_begin_anew() {
        var bot = tenant().bot();
        store(batch(bot, 900));
        assertThat(inbox().next(List.of(bot.id()))).containsExactly(new NextUpdate(bot.id(), 901));

        store(batch(bot, 3));

        assertThat(inbox().next(List.of(bot.id()))).containsExactly(new NextUpdate(bot.id(), 4));
    }

    @Test
    void knows_nothing_of_a_bot_that_never_asked() {
        var bot = tenant().bot();
        store(new Batch(bot.tenant(), bot.id(), List.of(update(5)), OptionalLong.empty()));

        assertThat(inbox().next(List.of(bot.id()))).isEmpty();
    }

    @Test
    void finishing_twice_is_harmless() {
        var bot = tenant().bot();
        var stored = store(batch(bot, 5, 6));

        inbox().finish(stored.subList(0, 1));
        inbox().finish(stored.subList(0, 1));

        assertThat(ids(unfinished(bot))).containsExactly(6L);
    }

    @Test
    void finishing_an_update_of_old_does_not_finish_a_new_one_of_its_number() {
        var bot = tenant().bot();
        var old = store(batch(bot, 5));
        inbox().finish(old);
        clock().advance(Inbox.WINDOW.plusSeconds(1));
        store(batch(bot, 5));

        inbox().finish(old);

        assertThat(ids(unfinished(bot))).containsExactly(5L);
    }

    @Test
    void what_a_removed_bot_was_told_is_dropped() {
        var tenant = tenant();
        var bot = tenant.bot();
        store(batch(bot, 5));
        tenant.run(() -> persistence().botStores().bots().remove(tenant.id(), bot.id()));

        assertThat(unfinished(bot)).isEmpty();
        assertThatCode(() -> assertThat(store(batch(bot, 6))).isEmpty()).doesNotThrowAnyException();
        assertThat(inbox().next(List.of(bot.id()))).isEmpty();
    }

    @Test
    void forgets_the_numbers_of_what_was_worked_off_long_ago_and_nothing_else() {
        var bot = tenant().bot();
        inbox().finish(store(batch(bot, 5)));
        clock().advance(Duration.ofHours(1));
        var then = clock().instant();
        clock().advance(Duration.ofHours(1));
        inbox().finish(store(batch(bot, 6)));
        store(batch(bot, 7));

        inbox().purge(then);

        assertThat(ids(unfinished(bot))).containsExactly(7L);
        assertThat(ids(store(batch(bot, 5, 6)))).containsExactly(5L);
    }
}
