package io.replyx.domain.bots;

import io.replyx.domain.kernel.EncryptedSecret;

/**
 * What a bot must be able to say again.
 *
 * @param token of its account
 * @param webhook by which its own messages from Telegram are told from forged ones
 */
public record BotSecrets(EncryptedSecret token, EncryptedSecret webhook) {}
