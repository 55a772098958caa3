package io.replyx.application.bots.port;

import io.replyx.application.bots.CustomerFile;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotToken;

/** Telegram, as far as setting a bot up needs it. */
public interface BotGateway {
    /**
     * Who this bot is.
     *
     * @throws io.replyx.application.kernel.PermanentFailure when Telegram does not know the token
     * @throws io.replyx.application.kernel.Unavailable when it cannot be asked now
     */
    BotAccount identify(BotToken token);

    /**
     * Nothing is called any more for this bot. Doing it twice is harmless.
     *
     * @throws io.replyx.application.kernel.PermanentFailure like {@link #identify}
     * @throws io.replyx.application.kernel.Unavailable like {@link #identify}
     */
    void closeWebhook(BotToken token);

    /**
     * A file that a customer sent to the bot.
     *
     * @param id Telegram's, by which the same bot gets it at any time
     * @throws io.replyx.application.kernel.PermanentFailure when Telegram does not give it out: it is too large, or gone
     * @throws io.replyx.application.kernel.Unavailable when it cannot be had now
     */
    CustomerFile open(BotToken token, String id);

    /** @throws io.replyx.domain.kernel.Refusal {@code bad_update} for anything that is no update of Telegram's */
    Inbox.Update read(String json);
}
