package io.replyx.domain.bots;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.bots.SendRateLimiter.Limits;
import io.replyx.domain.kernel.ChatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How fast a bot may send. */
final class SendRateLimiterTest {
    private static final long SECOND = 1_000_000_000L;
    private static final ChatId ANN = new ChatId(1);
    private static final ChatId GROUP = new ChatId(-1);

    private final SendRateLimiter limiter = SendRateLimiter.of(Limits.PUBLISHED);

    /** A message on its way, and when its answer is back. */
    private record Flight(ChatId chat, long back) {}

    private void send(ChatId chat, long at) {
        limiter.begin(chat, at);
        limiter.end(chat, at);
    }

    @Test
    void the_first_message_goes_at_once() {
        assertThat(limiter.waitFor(ANN, 0)).isZero();
    }

    @Test
    void a_chat_takes_a_small_burst_and_then_one_after_the_other() {
        for (int message = 0; message < 3; message++) {
            assertThat(limiter.waitFor(ANN, 0)).isZero();
            send(ANN, 0);
        }

        assertThat(limiter.waitFor(ANN, 0)).isEqualTo(3 * SECOND);
        assertThat(limiter.waitFor(ANN, 3 * SECOND)).isZero();
        assertThat(limiter.waitFor(new ChatId(2), 0)).isZero();
    }

    @Test
    void a_group_takes_twenty_in_a_minute() {
        for (int message = 0; message < 20; message++) {
            send(GROUP, message * SECOND);
        }

        assertThat(limiter.waitFor(GROUP, 20 * SECOND)).isEqualTo(40 * SECOND);
    }

    @Test
    void a_bot_sends_thirty_in_a_second_to_whomever() {
        for (int chat = 0; chat < 30; chat++) {
            send(new ChatId(100 + chat), 0);
        }

        assertThat(limiter.waitFor(ANN, SECOND / 2)).isEqualTo(SECOND / 2);
        assertThat(limiter.waitFor(ANN, SECOND)).isZero();
    }

    @Test
    void what_is_still_on_its_way_takes_a_place() {
        for (int chat = 0; chat < 30; chat++) {
            limiter.begin(new ChatId(100 + chat), 0);
        }

        assertThat(limiter.waitFor(ANN, 5 * SECOND)).isPositive();
        limiter.end(new ChatId(100), 5 * SECOND);
        assertThat(limiter.waitFor(ANN, 5 * SECOND)).isEqualTo(SECOND);
        assertThat(limiter.waitFor(ANN, 6 * SECOND)).isZero();
    }

    @Test
    void patience_holds_up_everything() {
        limiter.pause(7 * SECOND);

        assertThat(limiter.waitFor(ANN, 0)).isEqualTo(7 * SECOND);
        assertThat(limiter.waitFor(GROUP, 7 * SECOND)).isZero();
    }

    @Test
    void after_patience_one_tries_alone_and_the_others_follow_when_that_went_well() {
        limiter.pause(SECOND);
        limiter.begin(ANN, SECOND);
        assertThat(limiter.waitFor(GROUP, SECOND)).isPositive();

        limiter.end(ANN, SECOND + 1);

        assertThat(limiter.waitFor(GROUP, SECOND + 1)).isZero();
        limiter.begin(GROUP, SECOND + 1);
        assertThat(limiter.waitFor(ANN, SECOND + 1)).isZero();
    }

    @Test
    void who_tries_and_is_told_to_be_patient_again_holds_up_everything_again() {
        limiter.pause(SECOND);
        limiter.begin(ANN, SECOND);
        limiter.pause(3 * SECOND);
        limiter.end(ANN, SECOND + 1);

        assertThat(limiter.waitFor(GROUP, SECOND + 1)).isEqualTo(2 * SECOND - 1);
        limiter.begin(GROUP, 3 * SECOND);
        assertThat(limiter.waitFor(ANN, 3 * SECOND)).isPositive();
    }

    @Test
    void what_was_on_its_way_before_tells_nothing_of_patience() {
        limiter.begin(ANN, 0);
        limiter.pause(SECOND);
        limiter.end(ANN, 1);

        limiter.begin(ANN, SECOND);

        assertThat(limiter.waitFor(GROUP, SECOND)).isPositive();
    }

    @Test
    void what_another_node_sent_counts() {
        for (int message = 0; message < 3; message++) {
            limiter.remember(ANN, -SECOND);
        }

        assertThat(limiter.waitFor(ANN, 0)).isEqualTo(2 * SECOND);
    }

    @Test
    void chats_that_are_quiet_are_forgotten() {
        for (int chat = 0; chat < 10_000; chat++) {
            send(new ChatId(100 + chat), chat * SECOND);
        }

        assertThat(limiter.taken(10_000 * SECOND)).isZero();
        assertThat(limiter.waitFor(ANN, 10_000 * SECOND)).isZero();
    }

    /** However long the ways there and back are, no second at the server holds more than thirty. */
    @Test
    void what_arrives_is_never_too_close_together() {
        var random = new Random(3);
        var arrivals = new ArrayList<Long>();
        var running = new ArrayList<Flight>();
        long now = 0;
        for (int message = 0; message < 400; now += SECOND / 200) {
            for (var flight : List.copyOf(running)) {
                if (flight.back() <= now) {
                    limiter.end(flight.chat(), now);
                    running.remove(flight);
                }
            }
            var chat = new ChatId(1_000 + message);
            if (limiter.waitFor(chat, now) == 0) {
                limiter.begin(chat, now);
                long there = now + random.nextLong(SECOND / 2);
                arrivals.add(there);
                running.add(new Flight(chat, there + random.nextLong(SECOND / 4)));
                message++;
            }
        }
        arrivals.sort(Long::compare);
        assertThat(closest(arrivals, 30)).isGreaterThanOrEqualTo(SECOND);
    }

    private static long closest(List<Long> sorted, int apart) {
        long closest = Long.MAX_VALUE;
        for (int index = apart; index < sorted.size(); index++) {
            closest = Math.min(closest, sorted.get(index) - sorted.get(index - apart));
        }
        return closest;
    }
}
