package io.replyx.testkit.contract;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.testkit.scripted.ScriptedBotGateway;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedBotGatewayTest extends BotGatewayContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final ScriptedBotGateway gateway = new ScriptedBotGateway(() -> false);

    @Override
    protected BotGateway gateway() {
        gateway.revoke(UNKNOWN);
        return subject.spoiled(BotGateway.class, gateway);
    }

    @Override
    protected String kept(String content) {
        gateway.keep("file", content);
        return "file";
    }

    @Override
    protected String update(long id, long chat) {
        return id + " " + chat + " hello";
    }
}
