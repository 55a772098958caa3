package io.replyx.telegram.outbound;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.kernel.ChatId;
import java.time.Duration;

/** What a sender tells whoever runs the bot. */
public interface SenderCallbacks {
    /** Whether this process may still speak for the bot. */
    boolean mayRun();

    void settle(Deliveries.Outcome outcome);

    /** Telegram asks the bot for patience. */
    void throttled(Duration retryAfter);

    /** The token is not accepted any more. */
    void revoked();

    /** The bot may not write in the chat any more. */
    void lost(ChatId chat);

    void moved(Delivery delivery, ChatId to);
}
