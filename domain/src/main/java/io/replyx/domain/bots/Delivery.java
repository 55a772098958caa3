package io.replyx.domain.bots;

import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a bot still has to say in a chat.
 *
 * @param position deliveries of one chat are made in the order of these
 * @param progress how far it came
 */
public record Delivery(
        UUID id, TenantId tenant, BotId bot, ChatId chat, long position, OutgoingMessage outgoing, Progress progress) {

    /** Tries that may have arrived, without anybody knowing: one more is made, and no third. */
    private static final int MOST_UNCERTAIN = 2;

    /**
     * @param parts how many messages of it arrived; a long text takes several
     * @param attempts that failed
     * @param unconfirmed attempts of the next part of which nobody knows whether they arrived
     * @param dueAt not before this
     */
    public record Progress(int parts, int attempts, int unconfirmed, Instant dueAt) {
        public static Progress none(Instant now) {
            return new Progress(0, 0, 0, now);
        }

        public Progress part() {
            return new Progress(parts + 1, 0, 0, dueAt);
        }

        public Progress failed(Instant next) {
            return new Progress(parts, attempts + 1, unconfirmed, next);
        }

        public Progress unknown(Instant next) {
            return new Progress(parts, attempts + 1, unconfirmed + 1, next);
        }

        /** Whether another try may say the same thing a third time. */
        public boolean retriesExhausted() {
            return unconfirmed >= MOST_UNCERTAIN;
        }
    }

    public Delivery with(Progress next) {
        return new Delivery(id, tenant, bot, chat, position, outgoing, next);
    }

    public Delivery to(ChatId next) {
        return new Delivery(id, tenant, bot, next, position, outgoing, progress);
    }
}
