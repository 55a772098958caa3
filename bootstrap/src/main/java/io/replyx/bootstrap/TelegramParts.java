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

    static TelegramFleet fleet(Settings settings, ReplyX replyx, BotApi api, InstantSource clock, String node) {
        return TelegramFleet.start(replyx.botWork(), api, config(settings, node), replyx.botTraffic(), clock);
    }

    /** The only node of its database keeps its name: started after a crash it need not wait for its own leases to run out. */
    static String node(boolean only, RandomGenerator random) {
        return only ? "node-embedded" : "node-" + HexFormat.of().toHexDigits(random.nextLong());
    }

    private static FleetConfig config(Settings settings, String node) {
        var telegram = settings.telegram();
        var standard = FleetConfig.standard(node);
        var paced = telegram.starts().map(standard::startingAtMost).orElse(standard);
        boolean callable = settings.publicUrl().isPresent() || telegram.updates() == Intake.WEBHOOK;
        return callable ? paced.calledAt(HttpParts.publicUrl(settings), telegram.updates()) : paced;
    }
}
