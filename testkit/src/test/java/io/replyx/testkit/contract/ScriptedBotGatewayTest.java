package io.replyx.testkit.contract;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.testkit.scripted.ScriptedBotGateway;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedBotGatewayTest extends BotGatewayContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    @Override
    protected BotGateway gateway() {
        var gateway = new ScriptedBotGateway(() -> false);
        gateway.revoke(UNKNOWN);
        return subject.spoiled(BotGateway.class, gateway);
    }

    @Override
    protected String update(long id, long chat) {
        return id + " " + chat + " hello";
    }
}
