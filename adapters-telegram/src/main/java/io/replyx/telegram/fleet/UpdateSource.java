package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRun;
import io.replyx.domain.bots.BotTrouble;
import io.replyx.domain.bots.Intake;
import io.replyx.telegram.inbound.ChatLanes;
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

    private final Shared shared;
    private final BotRun run;
    private final ChatLanes lanes;
    private final Listener listener;
    private final BotHealth health;
    private long pollUntil = Long.MIN_VALUE;
    private boolean called;

    UpdateSource(Shared shared, BotRun run, ChatLanes lanes, Listener listener, BotHealth health) {
        this.shared = shared;
        this.run = run;
        this.lanes = lanes;
        this.listener = listener;
        this.health = health;
    }

    /**
     * Asks once, or is called for a while.
     *
     * @param stop ends the waiting
     * @throws io.replyx.telegram.api.ApiFailure when the bot cannot hear
     */
    void hear(CountDownLatch stop) throws InterruptedException {
        var url = shared.config.publicUrl().filter(_ -> mayBeCalled());
        if (url.isPresent()) {
            beCalled(url.get(), stop);
        } else {
            called = false;
            lanes.awaitRoom();
            listener.listen();
        }
    }

    /** Ends the waiting, and whatever begins after this. */
    void stop() {
        listener.stop();
    }

    /** Ends the waiting. */
    void hangUp() {
        listener.hangUp();
    }

    private boolean mayBeCalled() {
        boolean wanted = run.intake().orElse(shared.config.intake()) == Intake.WEBHOOK;
        boolean fallenBack = pollUntil != Long.MIN_VALUE && System.nanoTime() - pollUntil < 0;
        return wanted && !fallenBack;
    }

    private void beCalled(URI url, CountDownLatch stop) throws InterruptedException {
        var webhook = new Webhook(shared, run, url);
        if (!called) {
            webhook.open();
            called = true;
            health.well();
        }
        boolean stopped = stop.await(shared.config.webhookCheck().toMillis(), TimeUnit.MILLISECONDS);
        if (!stopped) {
            webhook.check(shared.config.webhookCheck().multipliedBy(2)).ifPresent(this::fallBack);
        }
    }

    private void fallBack(BotTrouble trouble) {
        LOG.warn("Bot {} asks by itself for a while: {}", run.bot(), trouble.detail());
        pollUntil = System.nanoTime() + FALLBACK.toNanos();
        var _ = health.troubled(trouble);
    }
}
