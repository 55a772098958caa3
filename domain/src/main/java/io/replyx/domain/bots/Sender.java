package io.replyx.domain.bots;

import io.replyx.domain.kernel.Language;
import java.util.Optional;

/**
 * Who wrote to a bot.
 *
 * @param id in Telegram
 * @param language as their app says
 */
public record Sender(long id, String name, Optional<Language> language) {}
