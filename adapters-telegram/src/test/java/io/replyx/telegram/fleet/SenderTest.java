package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.Deliveries.Outcome;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.bots.SendRateLimiter;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.outbound.BotSender;
import io.replyx.telegram.outbound.SenderCallbacks;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who speaks for a bot gives way to another only when nothing would be said by both. */
final class SenderTest {
    private final Stage stage = new Stage();
    private final Stage.Pair pair = stage.bot();
    private final FleetContext context = stage.shared();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final BotSender sender = sender();

    @AfterEach
    void end() {
        stage.close();
    }

    private BotSender sender() {
        var run = stage.run(pair.bot());
        var limiter = SendRateLimiter.of(context.config.limits());
        return new BotSender(
                run, context.messages, new Kept(), context.metrics, context.timers, context.clock, limiter);
    }

    @Test
    void a_sender_is_quiet_once_what_it_said_is_noted_and_no_earlier() {
        assertThat(sender.isQuiet()).isTrue();

        sender.add(List.of(hello(42)));
        boolean quietAtOnce = sender.isQuiet();
        sender.stop();
        Stage.until(() -> !outcomes.isEmpty());

        assertThat(quietAtOnce).isFalse();
        assertThat(sender.isQuiet()).isFalse();
        sender.noted(outcomes.remove());
        Stage.until(sender::isQuiet);
        assertThat(pair.there().sentTo(42)).containsExactly("Hello");
    }

    @Test
    void what_a_new_sender_said_is_noted_before_it_says_more() {
        sender.add(List.of(hello(42), hello(43)));
        Stage.until(() -> !outcomes.isEmpty());
        sender.stop();
        sender.noted(outcomes.remove());
        Stage.until(sender::isQuiet);

        assertThat(pair.there().sentTo(42)).hasSize(1);
        assertThat(pair.there().sentTo(43)).isEmpty();
    }

    @Test
    void once_it_is_noted_the_next_is_said() {
        sender.add(List.of(hello(42), hello(43)));
        Stage.until(() -> !outcomes.isEmpty());

        sender.noted(outcomes.remove());

        Stage.until(() -> !pair.there().sentTo(43).isEmpty());
    }

    private Delivery hello(long chat) {
        var progress = Delivery.Progress.none(context.clock.instant());
        var bot = pair.bot();
        return new Delivery(
                UUID.randomUUID(),
                bot.tenant(),
                bot.id(),
                new ChatId(chat),
                1,
                OutgoingMessage.text("Hello"),
                progress);
    }

    private final class Kept implements SenderCallbacks {
        @Override
        public boolean mayRun() {
            return true;
        }

        @Override
        public void settle(Outcome outcome) {
            outcomes.add(outcome);
        }

        @Override
        public void throttled(Duration retryAfter) {}

        @Override
        public void revoked() {}

        @Override
        public void lost(ChatId chat) {}

        @Override
        public void moved(Delivery delivery, ChatId to) {}
    }
}
