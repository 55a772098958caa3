package io.replyx.bootstrap;

import io.replyx.application.ReplyX;
import io.replyx.domain.bots.Intake;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.api.TelegramConfig;
import io.replyx.telegram.fleet.FleetConfig;
import io.replyx.telegram.fleet.TelegramFleet;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The bots, and their way to Telegram. */
final class TelegramParts {
    private TelegramParts() {}

    static BotApi api(Settings settings) {
        return new BotApi(TelegramConfig.at(settings.telegram().api()));
    }

    static TelegramFleet fleet(
            Settings settings, ReplyX replyx, BotApi api, InstantSource clock, RandomGenerator random) {
        return TelegramFleet.start(replyx.botWork(), api, config(settings, random), replyx.botTraffic(), clock);
    }

    private static FleetConfig config(Settings settings, RandomGenerator random) {
        var telegram = settings.telegram();
        var standard = FleetConfig.standard("node-" + HexFormat.of().toHexDigits(random.nextLong()));
        var paced = telegram.starts().map(standard::startingAtMost).orElse(standard);
        boolean callable = settings.publicUrl().isPresent() || telegram.updates() == Intake.WEBHOOK;
        return callable ? paced.calledAt(HttpParts.publicUrl(settings), telegram.updates()) : paced;
    }
}
