package io.replyx.telegram.fleet;

import io.replyx.application.bots.RunnableBot;
import io.replyx.domain.bots.BotFailure;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.telegram.inbound.ChatQueues;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one bot hears of its updates: it asks, or Telegram calls. When Telegram does not get through, it asks for a while. */
final class UpdateSource {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateSource.class);

    /** How long a bot whose webhook died asks by itself before the webhook gets another chance. */
    private static final Duration FALLBACK = Duration.ofMinutes(10);

    private final FleetContext context;
    private final RunnableBot run;
    private final ChatQueues chatQueues;
    private final UpdatePoller poller;
    private final BotHealth health;
    private long pollUntil = Long.MIN_VALUE;
    private boolean called;

    UpdateSource(FleetContext context, RunnableBot run, ChatQueues chatQueues, UpdatePoller poller, BotHealth health) {
        this.context = context;
        this.run = run;
        this.chatQueues = chatQueues;
        this.poller = poller;
        this.health = health;
    }

    /**
     * Asks once, or is called for a while.
     *
     * @param stop ends the waiting
     * @throws io.replyx.telegram.api.ApiFailure when the bot cannot hear
     */
    void receive(CountDownLatch stop) throws InterruptedException {
        var url = context.config.publicUrl().filter(_ -> mayBeCalled());
        if (url.isPresent()) {
            beCalled(url.get(), stop);
        } else {
            called = false;
            chatQueues.awaitRoom();
            poller.listen();
        }
    }

    /** Ends the waiting, and whatever begins after this. */
    void stop() {
        poller.stop();
    }

    /** Ends the waiting. */
    void hangUp() {
        poller.cancelPoll();
    }

    private boolean mayBeCalled() {
        boolean wanted = run.updateMode().orElse(context.config.updateMode()) == UpdateMode.WEBHOOK;
        boolean fallenBack = pollUntil != Long.MIN_VALUE && System.nanoTime() - pollUntil < 0;
        return wanted && !fallenBack;
    }

    private void beCalled(URI url, CountDownLatch stop) throws InterruptedException {
        var webhook = new WebhookRegistration(context, run, url);
        if (!called) {
            webhook.open();
            called = true;
            health.healthy();
        }
        boolean stopped = stop.await(context.config.webhookCheck().toMillis(), TimeUnit.MILLISECONDS);
        if (!stopped) {
            webhook.check(context.config.webhookCheck().multipliedBy(2)).ifPresent(this::fallBack);
        }
    }

    private void fallBack(BotFailure failure) {
        LOG.warn("Bot {} asks by itself for a while: {}", run.bot(), failure.detail());
        pollUntil = System.nanoTime() + FALLBACK.toNanos();
        var _ = health.troubled(failure);
    }
}
