package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.Inbox.NewUpdate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** {@link Inbox}: in which order it is worked off. */
public abstract class InboxOrderContract extends InboxSuite {
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

        assertThat(ids(inbox().pending(List.of(bot.id()), 2))).containsExactly(1L, 2L);
    }

    @Test
    void gives_the_oldest_of_each_bot_however_much_another_has() {
        var busy = tenant().bot();
        var quiet = tenant().bot();
        store(batch(busy, 1, 2, 3));
        store(batch(quiet, 9));

        assertThat(ids(inbox().pending(List.of(busy.id(), quiet.id()), 2))).containsExactly(1L, 2L, 9L);
    }

    @Test
    void tells_of_what_is_new_what_came_before_it_in_its_chat() {
        var bot = tenant().bot();
        var first = arrivals(inChat(bot, 7, 1)).getFirst();
        arrivals(inChat(bot, 8, 2));
        var other = tenant().bot();

        assertThat(first.after()).isEmpty();
        assertThat(arrivals(inChat(bot, 7, 3))).extracting(NewUpdate::after).containsExactly(at(first));
        assertThat(arrivals(inChat(other, 7, 4))).extracting(NewUpdate::after).containsExactly(OptionalLong.empty());
    }

    @Test
    void all_that_is_new_of_a_batch_comes_after_what_was_there_before() {
        var bot = tenant().bot();
        var first = arrivals(batch(bot, 1)).getFirst();

        assertThat(arrivals(batch(bot, 2, 3))).extracting(NewUpdate::after).containsExactly(at(first), at(first));
    }

    @Test
    void nothing_comes_after_what_is_worked_off() {
        var bot = tenant().bot();
        inbox().finish(store(inChat(bot, 7, 1)));

        assertThat(arrivals(inChat(bot, 7, 2))).extracting(NewUpdate::after).containsExactly(OptionalLong.empty());
    }

    private static OptionalLong at(NewUpdate added) {
        return OptionalLong.of(added.stored().position());
    }
}
