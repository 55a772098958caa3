package io.replyx.application.bots;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;

/** For hosts without Telegram. */
public final class NoBotGateway implements BotGateway {
    @Override
    public BotAccount identify(BotToken token) {
        throw new Unavailable("this installation is not connected to Telegram");
    }

    @Override
    public void closeWebhook(BotToken token) {
        throw new Unavailable("this installation is not connected to Telegram");
    }

    @Override
    public CustomerFile open(BotToken token, String id) {
        throw new Unavailable("this installation is not connected to Telegram");
    }

    @Override
    public Inbox.Update read(String json) {
        throw BotRefusal.BAD_UPDATE.refusal();
    }
}
