package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRun;
import io.replyx.domain.bots.BotTrouble;
import io.replyx.telegram.api.RawUpdates;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Has Telegram bring one bot's updates, and looks whether it gets through. */
final class Webhook {
    private final Shared shared;
    private final BotRun run;
    private final String address;

    Webhook(Shared shared, BotRun run, URI publicUrl) {
        this.shared = shared;
        this.run = run;
        var base = publicUrl.toString().replaceAll("/+$", "");
        this.address = base + "/telegram/" + run.bot() + "/webhook";
    }

    void open() {
        var set = SetWebhook.builder()
                .url(address)
                .secretToken(run.webhookSecret())
                .allowedUpdates(RawUpdates.WANTED)
                .maxConnections(40)
                .build();
        var _ = shared.api.call(run.token(), set);
    }

    /** Sets it again when somebody else changed it. Gives what keeps Telegram from getting through. */
    Optional<BotTrouble> check(Duration since) {
        var info = shared.api.call(run.token(), new GetWebhookInfo());
        if (!info.path("url").asText().equals(address)) {
            open();
            return Optional.empty();
        }
        var lastError = Instant.ofEpochSecond(info.path("last_error_date").asLong(0));
        boolean fresh = lastError.isAfter(shared.clock.instant().minus(since));
        boolean waiting = info.path("pending_update_count").asLong(0) > 0;
        return fresh && waiting
                ? Optional.of(new BotTrouble.WebhookFailed("Telegram does not get through to the webhook: "
                        + info.path("last_error_message").asText()))
                : Optional.empty();
    }
}
