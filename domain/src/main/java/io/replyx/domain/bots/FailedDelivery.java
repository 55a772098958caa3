package io.replyx.domain.bots;

import io.replyx.domain.kernel.ChatId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a bot should have said and never will.
 *
 * @param text as it should have been said
 * @param reason in Telegram's words, or the network's
 * @param at when it was given up
 */
public record FailedDelivery(UUID id, ChatId chat, String text, String reason, Instant at) {}
