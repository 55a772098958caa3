package io.replyx.application.bots.port;

import io.replyx.domain.bots.BotChat;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** The chats that a tenant's bots have been in. */
public interface BotChats {
    Optional<BotChat> find(TenantId tenant, BotId bot, ChatId chat);

    /** The chat, stored now if it is new; nobody else locks it before this transaction ends. Waits for whoever does. */
    BotChat lock(TenantId tenant, BotId bot, ChatId chat);

    /** Only for a chat that this transaction locked. */
    void save(BotChat chat);

    /** The locked chat is known under another id from now on; one that is known under it already is forgotten. */
    void move(BotChat chat, ChatId to);
}
