package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.VisitorId;

/** By which way a customer came to a conversation. */
public sealed interface Channel {
    Channel API = new Api();

    /** The tenant's own system writes in the customer's name. */
    record Api() implements Channel {}

    /** The customer writes by themselves, on a page. */
    record Site(SiteId site, VisitorId visitor) implements Channel {}

    /** The customer writes to a bot in Telegram, and what is stored for them is sent there. */
    record Telegram(BotId bot, ChatId chat) implements Channel {}
}
