package io.replyx.application.bots.port;

/** What is stored of bots. */
public record BotStores(
        Bots bots,
        BotChats chats,
        BotRegistry registry,
        Inbox inbox,
        Deliveries deliveries,
        LatencyQueries latencies) {}
