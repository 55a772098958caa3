package io.replyx.application.bots;

import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotStatus;

/** A bot, and what it does right now. */
public record BotView(Bot bot, BotStatus status) {}
