package io.replyx.application.bots;

import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/**
 * All that is needed to run one bot.
 *
 * @param version of the bot that this was read from
 * @param webhookSecret by which its updates are told from forged ones
 */
public record RunnableBot(
        TenantId tenant,
        BotId bot,
        long version,
        BotAccount account,
        BotToken token,
        String webhookSecret,
        Optional<UpdateMode> updateMode) {}
