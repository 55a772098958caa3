package io.replyx.telegram.fleet;

import io.replyx.application.bots.RunnableBot;
import io.replyx.domain.bots.BotFailure;
import io.replyx.telegram.api.UpdateJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Has Telegram bring one bot's updates, and looks whether it gets through. */
final class WebhookRegistration {
    private final FleetContext context;
    private final RunnableBot run;
    private final String address;

    WebhookRegistration(FleetContext context, RunnableBot run, URI publicUrl) {
        this.context = context;
        this.run = run;
        var base = publicUrl.toString().replaceAll("/+$", "");
        this.address = base + "/telegram/" + run.bot() + "/webhook";
    }

    void open() {
        var set = SetWebhook.builder()
                .url(address)
                .secretToken(run.webhookSecret())
                .allowedUpdates(UpdateJson.WANTED)
                .maxConnections(40)
                .build();
        var _ = context.api.call(run.token(), set);
    }

    /** Sets it again when somebody else changed it. Gives what keeps Telegram from getting through. */
    Optional<BotFailure> check(Duration since) {
        var info = context.api.call(run.token(), new GetWebhookInfo());
        if (!info.path("url").asText().equals(address)) {
            open();
            return Optional.empty();
        }
        var lastError = Instant.ofEpochSecond(info.path("last_error_date").asLong(0));
        boolean fresh = lastError.isAfter(context.clock.instant().minus(since));
        boolean waiting = info.path("pending_update_count").asLong(0) > 0;
        return fresh && waiting
                ? Optional.of(new BotFailure.WebhookFailed("Telegram does not get through to the webhook: "
                        + info.path("last_error_message").asText()))
                : Optional.empty();
    }
}
