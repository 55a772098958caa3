package io.replyx.application.bots;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.domain.bots.BotChat;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.kernel.Language;
import java.time.InstantSource;
import java.util.UUID;

/** What a bot says on its own account, outside of any dialog. */
final class SystemReplies {
    private final Deliveries deliveries;
    private final InstantSource clock;

    SystemReplies(Deliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** In the open transaction. Promised once, however often what it answers is worked off. */
    void enqueue(BotChat chat, InboundEvent.FromUser answered, OutgoingMessage outgoing) {
        var name = chat.bot() + "/" + chat.chat() + "/" + answered.id();
        deliveries.enqueue(new Deliveries.NewDelivery(
                chat.tenant(),
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                chat.bot(),
                chat.chat(),
                outgoing,
                clock.instant()));
    }

    /** In which it speaks to whoever said this. */
    static Language language(BotChat chat, InboundEvent.FromUser spoken) {
        return chat.language().or(spoken.sender()::language).orElse(Language.EN);
    }
}
