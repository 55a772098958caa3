package io.replyx.bootstrap;

import io.replyx.application.ReplyX;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.api.TelegramConfig;
import io.replyx.telegram.fleet.FleetConfig;
import io.replyx.telegram.fleet.TelegramFleet;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The bots, and their way to Telegram. */
final class TelegramWiring {
    private TelegramWiring() {}

    static BotApi api(Settings settings) {
        return new BotApi(TelegramConfig.at(settings.telegram().api()));
    }

    static TelegramFleet fleet(Settings settings, ReplyX replyx, BotApi api, InstantSource clock, String node) {
        return TelegramFleet.start(replyx.botRuntime(), api, config(settings, node), replyx.botMetrics(), clock);
    }

    /** The only node of its database keeps its name: started after a crash it need not wait for its own leases to run out. */
    static String node(boolean only, RandomGenerator random) {
        return only ? "node-embedded" : "node-" + HexFormat.of().toHexDigits(random.nextLong());
    }

    private static FleetConfig config(Settings settings, String node) {
        var telegram = settings.telegram();
        var standard = FleetConfig.standard(node);
        var paced = telegram.starts().map(standard::startingAtMost).orElse(standard);
        boolean callable = settings.publicUrl().isPresent() || telegram.updates() == UpdateMode.WEBHOOK;
        return callable ? paced.withWebhook(HttpWiring.publicUrl(settings), telegram.updates()) : paced;
    }
}
