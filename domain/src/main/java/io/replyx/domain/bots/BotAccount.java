package io.replyx.domain.bots;

/**
 * Who a bot is in Telegram.
 *
 * @param id the number that its token begins with
 * @param username without the {@code @}
 * @param name as customers see it
 */
public record BotAccount(long id, String username, String name) {}
