package io.replyx.benchmarks;

import io.replyx.application.bots.BotMetrics;
import io.replyx.domain.bots.BotToken;
import io.replyx.telegram.api.BotApi;
import io.replyx.telegram.api.TelegramConfig;
import io.replyx.telegram.fleet.FleetConfig;
import io.replyx.telegram.fleet.TelegramFleet;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** {@code EchoHost <Bot API server> <bots>}: the product's way to Telegram in a process of its own, until it is ended. */
public final class EchoHost {
    private EchoHost() {}

    public static void main(String[] arguments) throws InterruptedException {
        var telegram = URI.create(arguments[0]);
        var tokens = IntStream.range(0, Integer.parseInt(arguments[1]))
                .mapToObj(index -> new BotToken(BotLoad.token(index)))
                .toList();
        var api = new BotApi(TelegramConfig.at(telegram));
        var config = FleetConfig.standard("echo");
        try (var _ = TelegramFleet.start(new EchoWork(tokens), api, config, new BotMetrics(), InstantSource.system())) {
            new CountDownLatch(1).await();
        }
    }
}
