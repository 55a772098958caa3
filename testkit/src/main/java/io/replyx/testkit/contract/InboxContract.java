package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.Inbox.Arrival;
import io.replyx.application.bots.port.Inbox.Batch;
import io.replyx.application.bots.port.Inbox.NextUpdate;
import io.replyx.application.bots.port.Inbox.Stored;
import io.replyx.application.bots.port.Inbox.Update;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.kernel.ChatId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link Inbox}. */
public abstract class InboxContract extends PersistenceContract {
    private Inbox inbox() {
        return persistence().inbox();
    }

    private static Update update(long id) {
        return new Update(id, new ChatId(7), "{\"update_id\":" + id + ",\"text\":\"Привет \\u0000 \\\"x\\\"\"}");
    }

    private static Batch batch(Bot bot, long... ids) {
        var updates = Arrays.stream(ids).mapToObj(InboxContract::update).toList();
        return new Batch(
                bot.tenant(),
                bot.id(),
                updates,
                OptionalLong.of(Arrays.stream(ids).max().orElse(0) + 1));
    }

    private List<Stored> store(Batch... batches) {
        return arrivals(batches).stream().map(Arrival::stored).toList();
    }

    private List<Arrival> arrivals(Batch... batches) {
        return inbox().store(List.of(batches));
    }

    private static Batch inChat(Bot bot, long chat, long id) {
        var update = new Update(id, new ChatId(chat), "{}");
        return new Batch(bot.tenant(), bot.id(), List.of(update), OptionalLong.empty());
    }

    private List<Stored> unfinished(Bot... bots) {
        return inbox().unfinished(Stream.of(bots).map(Bot::id).toList(), 100);
    }

    private static List<Long> ids(List<Stored> stored) {
        return stored.stream().map(each -> each.update().id()).toList();
    }

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

        var stored = Race.run(4, () -> store(batch(bot, 5)));

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
    void updates_are_worked_off_in_the_order_of_their_numbers_and_batches() {
        var bot = tenant().bot();

        store(batch(bot, 8, 7));
        store(batch(bot, 3, 4));

        assertThat(ids(unfinished(bot))).containsExactly(7L, 8L, 3L, 4L);
    }

    @Test
    void gives_the_oldest_when_there_are_too_many() {
        var bot = tenant().bot();
        store(batch(bot, 1, 2, 3));

        assertThat(ids(inbox().unfinished(List.of(bot.id()), 2))).containsExactly(1L, 2L);
    }

    @Test
    void gives_the_oldest_of_each_bot_however_much_another_has() {
        var busy = tenant().bot();
        var quiet = tenant().bot();
        store(batch(busy, 1, 2, 3));
        store(batch(quiet, 9));

        assertThat(ids(inbox().unfinished(List.of(busy.id(), quiet.id()), 2))).containsExactly(1L, 2L, 9L);
    }

    @Test
    void tells_of_what_is_new_what_came_before_it_in_its_chat() {
        var bot = tenant().bot();
        var first = arrivals(inChat(bot, 7, 1)).getFirst();
        arrivals(inChat(bot, 8, 2));
        var other = tenant().bot();

        assertThat(first.after()).isEmpty();
        assertThat(arrivals(inChat(bot, 7, 3))).extracting(Arrival::after).containsExactly(at(first));
        assertThat(arrivals(inChat(other, 7, 4))).extracting(Arrival::after).containsExactly(OptionalLong.empty());
    }

    @Test
    void all_that_is_new_of_a_batch_comes_after_what_was_there_before() {
        var bot = tenant().bot();
        var first = arrivals(batch(bot, 1)).getFirst();

        assertThat(arrivals(batch(bot, 2, 3))).extracting(Arrival::after).containsExactly(at(first), at(first));
    }

    @Test
    void nothing_comes_after_what_is_worked_off() {
        var bot = tenant().bot();
        inbox().finish(store(inChat(bot, 7, 1)));

        assertThat(arrivals(inChat(bot, 7, 2))).extracting(Arrival::after).containsExactly(OptionalLong.empty());
    }

    private static OptionalLong at(Arrival arrival) {
        return OptionalLong.of(arrival.stored().position());
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
        tenant.run(() -> persistence().bots().remove(tenant.id(), bot.id()));

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

        inbox().forget(then);

        assertThat(ids(unfinished(bot))).containsExactly(7L);
        assertThat(ids(store(batch(bot, 5, 6)))).containsExactly(5L);
    }
}
