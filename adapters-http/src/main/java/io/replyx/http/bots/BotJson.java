package io.replyx.http.bots;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.bots.BotView;
import io.replyx.domain.bots.UpdateMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bot as JSON. Its token is never shown again. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BotJson(
        String id,
        String assistantId,
        String username,
        String name,
        String link,
        @Nullable String updates,
        boolean started,
        StatusJson status,
        String createdAt) {

    static BotJson of(BotView view) {
        var bot = view.bot();
        return new BotJson(
                bot.id().toString(),
                bot.assistant().toString(),
                bot.account().username(),
                bot.account().name(),
                "https://t.me/" + bot.account().username(),
                bot.updateMode().map(BotJson::word).orElse(null),
                bot.started(),
                StatusJson.of(view),
                bot.createdAt().toString());
    }

    private static String word(UpdateMode updateMode) {
        return updateMode.name().toLowerCase(Locale.ROOT);
    }

    /** @param reason for programs; {@code detail} says the same to people */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StatusJson(
            String state,
            @Nullable String reason,
            @Nullable String detail,
            int failures,
            String since,
            @Nullable LatencySummaryJson answerLatency) {
        static StatusJson of(BotView view) {
            var status = view.status();
            return new StatusJson(
                    status.state().name().toLowerCase(Locale.ROOT),
                    status.reason()
                            .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                            .orElse(null),
                    status.detail().orElse(null),
                    status.failures(),
                    status.since().toString(),
                    view.answers().map(LatencySummaryJson::of).orElse(null));
        }
    }
}
