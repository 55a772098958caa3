package io.replyx.testkit.contract;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.testkit.scripted.ScriptedBotGateway;

final class ScriptedBotGatewayTest extends BotGatewayContract {
    @Override
    protected BotGateway gateway() {
        var gateway = new ScriptedBotGateway(() -> false);
        gateway.revoke(UNKNOWN);
        return gateway;
    }

    @Override
    protected String update(long id, long chat) {
        return id + " " + chat + " hello";
    }
}
