package io.replyx.telegram.fleet;

import io.replyx.application.bots.RunnableBot;
import io.replyx.domain.bots.BotFailure;
import io.replyx.domain.bots.BotStatus;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** How one bot does, as its owner is shown it. Safe for many threads. */
final class BotHealth {
    private final RunnableBot run;
    private final String node;
    private final InstantSource clock;
    private final AtomicReference<BotStatus> status;

    /** A bot that starts. */
    BotHealth(RunnableBot run, String node, InstantSource clock) {
        this.run = run;
        this.node = node;
        this.clock = clock;
        this.status = new AtomicReference<>(state(BotStatus.State.STARTING));
    }

    BotStatus status() {
        return status.get();
    }

    /** It hears. A webhook that died is still shown: the bot only helps itself meanwhile. */
    void healthy() {
        var now = status.get();
        boolean fallenBack =
                now.reason().filter(BotStatus.Reason.WEBHOOK_FAILED::equals).isPresent();
        if (now.state() != BotStatus.State.RUNNING || (now.failures() > 0 && !fallenBack)) {
            status.set(state(BotStatus.State.RUNNING));
        }
    }

    /** @return how it does with this, too */
    BotStatus troubled(BotFailure failure) {
        return status.updateAndGet(now -> now.troubled(failure, clock.instant()));
    }

    private BotStatus state(BotStatus.State state) {
        return BotStatus.of(run.tenant(), run.bot(), state, node, clock.instant());
    }
}
