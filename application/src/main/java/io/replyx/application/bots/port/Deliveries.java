package io.replyx.application.bots.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.FailedDelivery;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What bots still have to say. Promised by a tenant's transaction, carried out across tenants by whoever runs the bot. */
public interface Deliveries {

    /** @param id a promise that is there already is not made again */
    record NewDelivery(TenantId tenant, UUID id, BotId bot, ChatId chat, OutgoingMessage outgoing, Instant at) {}

    /**
     * One just promised.
     *
     * @param after the last one that waited in its chat before. Whoever does not know that one must not say this yet: another
     *     process promised it, or the word of it was lost
     */
    record Enqueued(Delivery delivery, Optional<UUID> after) {}

    /** What became of one. */
    sealed interface Outcome {
        Delivery delivery();

        /** It arrived whole. */
        record Sent(Delivery delivery) implements Outcome {}

        /** It goes on from the delivery's progress. */
        record Later(Delivery delivery) implements Outcome {}

        /** It will never arrive, or nobody may find out whether it did. */
        record GivenUp(Delivery delivery, String reason) implements Outcome {}
    }

    /** A message that was sent a short while ago. */
    record Recent(BotId bot, ChatId chat, Instant at) {}

    /** In the open transaction; positions of one chat grow as long as its promises are made one after the other. */
    void enqueue(NewDelivery wanted);

    /** Hears, right after the commit, of each promise made in this process. */
    @AcrossTenants
    Subscription onEnqueued(Consumer<Enqueued> listener);

    /**
     * The oldest of what these bots still have to say, by position, whether due or not.
     *
     * @param each so many of each bot at most
     */
    @AcrossTenants
    List<Delivery> waiting(Collection<BotId> bots, int each);

    @AcrossTenants
    void record(Collection<Outcome> outcomes);

    /** What these bots said since then, so that whoever takes them over keeps their pace. */
    @AcrossTenants
    List<Recent> sentSince(Collection<BotId> bots, Instant since);

    /**
     * What this bot will never say, the latest first.
     *
     * @param request continues after the id of a delivery
     */
    Slice<FailedDelivery> undelivered(TenantId tenant, BotId bot, Slice.Request request);

    /** What waits for the old chat waits for the new one. */
    void move(TenantId tenant, BotId bot, ChatId from, ChatId to);

    /** How many wait, by bot. */
    @AcrossTenants
    List<Backlog> backlog();

    record Backlog(BotId bot, long waiting) {}

    /** Forgets what was sent or given up before this, a few thousand at most. @return how many */
    @AcrossTenants
    int purge(Instant before);
}
