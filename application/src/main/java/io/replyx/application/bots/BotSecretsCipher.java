package io.replyx.application.bots;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotSecrets;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.EncryptedSecret;
import java.security.MessageDigest;

/** Seals and opens what bots must be able to say again. */
final class BotSecretsCipher {
    private final SecretCipher cipher;
    private final TokenGenerator tokens;

    BotSecretsCipher(SecretCipher cipher, TokenGenerator tokens) {
        this.cipher = cipher;
        this.tokens = tokens;
    }

    BotSecrets make(BotId bot, BotToken token) {
        return new BotSecrets(cipher.encrypt(token.value(), tokenOwner(bot)), makeWebhook(bot));
    }

    EncryptedSecret makeWebhook(BotId bot) {
        return cipher.encrypt(tokens.token(), webhookOwner(bot));
    }

    BotToken token(Bot bot) {
        return new BotToken(cipher.decrypt(bot.secrets().token(), tokenOwner(bot.id())));
    }

    String webhook(Bot bot) {
        return cipher.decrypt(bot.secrets().webhook(), webhookOwner(bot.id()));
    }

    /** Takes as long for a wrong secret as for the right one. */
    boolean isFromTelegram(Bot bot, String secret) {
        return MessageDigest.isEqual(webhook(bot).getBytes(UTF_8), secret.getBytes(UTF_8));
    }

    private static String tokenOwner(BotId bot) {
        return "token of bot " + bot;
    }

    private static String webhookOwner(BotId bot) {
        return "webhook secret of bot " + bot;
    }
}
