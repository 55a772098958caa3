package io.replyx.application.bots.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long customers wait for their bots. Nothing is counted for it: it is read from what is stored anyway, for about a day. */
public interface LatencyQueries {
    /** So many of what each bot said last are measured. */
    int LAST = 20;

    record Measured(BotId bot, Duration took) {}

    /**
     * From each customer's message, once stored, to the note that Telegram had all of the answer to it. Of these bots of the
     * tenant; what a bot says without being asked is left out.
     */
    List<Measured> ofAnswers(TenantId tenant, Collection<BotId> bots);

    /** From the promise of what any bot was to say to the note that Telegram had all of it. */
    @AcrossTenants
    List<Measured> ofDeliveries();
}
