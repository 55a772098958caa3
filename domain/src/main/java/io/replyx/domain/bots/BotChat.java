package io.replyx.domain.bots;

import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/**
 * A chat in which a bot has been.
 *
 * @param dialog the conversation that goes on there; a new one begins when it is closed
 * @param language that the customer chose
 * @param reachable whether the bot may write there
 */
public record BotChat(
        TenantId tenant,
        BotId bot,
        ChatId chat,
        Optional<DialogId> dialog,
        Optional<Language> language,
        boolean reachable) {

    public static BotChat of(TenantId tenant, BotId bot, ChatId chat) {
        return new BotChat(tenant, bot, chat, Optional.empty(), Optional.empty(), true);
    }

    public BotChat in(DialogId next) {
        return new BotChat(tenant, bot, chat, Optional.of(next), language, reachable);
    }

    public BotChat speaking(Language next) {
        return new BotChat(tenant, bot, chat, dialog, Optional.of(next), reachable);
    }

    public BotChat reachable(boolean next) {
        return new BotChat(tenant, bot, chat, dialog, language, next);
    }
}
