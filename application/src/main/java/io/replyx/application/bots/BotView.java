package io.replyx.application.bots;

import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.LatencySummary;
import java.util.Optional;

/**
 * A bot, and what it does right now.
 *
 * @param answers how long its customers waited for the latest; empty when it gave none for a day
 */
public record BotView(Bot bot, BotStatus status, Optional<LatencySummary> answers) {}
