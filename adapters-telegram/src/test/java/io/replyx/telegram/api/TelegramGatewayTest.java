package io.replyx.telegram.api;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.testkit.contract.BotGatewayContract;
import io.replyx.testkit.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class TelegramGatewayTest extends BotGatewayContract {
    private final FakeTelegram telegram = FakeTelegram.start();
    private final BotApi api = new BotApi(TelegramConfig.at(telegram.url()));

    @BeforeEach
    void there_is_a_bot() {
        var _ = telegram.bot(KNOWN.value());
    }

    @AfterEach
    void stop() {
        api.close();
        telegram.close();
    }

    @Override
    protected BotGateway gateway() {
        return new TelegramGateway(api);
    }

    @Override
    protected String kept(String content) {
        telegram.bot(KNOWN.value()).keep("AgACAgIAAx", content);
        return "AgACAgIAAx";
    }

    @Override
    protected String update(long id, long chat) {
        return "{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"group\"}}}"
                .formatted(id, chat);
    }
}
