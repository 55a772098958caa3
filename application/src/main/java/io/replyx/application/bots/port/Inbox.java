package io.replyx.application.bots.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * What reached the bots and is not worked off yet: stored before Telegram is told to forget it. Each call is a transaction
 * of its own.
 */
@AcrossTenants
public interface Inbox {
    /**
     * For so long an update that comes again under the same number is the same one. Telegram keeps updates for 24 hours,
     * and after a week of silence numbers them anew.
     */
    Duration WINDOW = Duration.ofHours(25);

    /**
     * @param id Telegram's number of it
     * @param json as it came
     */
    record Update(long id, ChatId chat, String json) {}

    /**
     * What came at once.
     *
     * @param next the number to ask from the next time; empty for what Telegram brought by itself
     */
    record Batch(TenantId tenant, BotId bot, List<Update> updates, OptionalLong next) {
        public Batch {
            updates = List.copyOf(updates);
        }
    }

    /** @param position updates of a bot are worked off in the order of these, within each chat */
    record Stored(TenantId tenant, BotId bot, long position, Update update) {}

    /**
     * What is new.
     *
     * @param after position of the last one that was there in its chat and is not worked off. Whoever does not know that one
     *     must not begin with this: another process took it in, or the word of it was lost
     */
    record NewUpdate(Stored stored, OptionalLong after) {}

    /**
     * Stores all of it together, updates and numbers to go on from, or nothing.
     *
     * @return what was not there before, in the order of the numbers within each batch
     */
    List<NewUpdate> store(List<Batch> batches);

    /** Where to ask these bots' updates from; nothing for those never asked. */
    List<NextUpdate> next(Collection<BotId> bots);

    record NextUpdate(BotId bot, long number) {}

    /**
     * The oldest of what these bots have not worked off, by position.
     *
     * @param each so many of each bot at most
     */
    List<Stored> pending(Collection<BotId> bots, int each);

    /** Worked off: the content is gone, the number is remembered for the {@link #WINDOW}. */
    void finish(Collection<Stored> updates);

    /** Forgets the numbers of what was worked off before this, a few thousand at most. @return how many */
    int purge(Instant before);
}
