package io.replyx.application.bots;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;

/** Asks Telegram whose token it is. */
final class BotTokenVerifier {
    private final BotGateway gateway;

    BotTokenVerifier(BotGateway gateway) {
        this.gateway = gateway;
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code token_refused} */
    BotAccount of(BotToken token) {
        try {
            return gateway.identify(token);
        } catch (PermanentFailure unknown) {
            throw BotRefusal.TOKEN_REFUSED.refusal();
        }
    }
}
