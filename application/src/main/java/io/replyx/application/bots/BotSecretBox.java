package io.replyx.application.bots;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.kernel.Secrets;
import io.replyx.application.kernel.Vault;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotSecrets;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.SealedSecret;
import java.security.MessageDigest;

/** Seals and opens what bots must be able to say again. */
final class BotSecretBox {
    private final Vault vault;
    private final Secrets secrets;

    BotSecretBox(Vault vault, Secrets secrets) {
        this.vault = vault;
        this.secrets = secrets;
    }

    BotSecrets make(BotId bot, BotToken token) {
        return new BotSecrets(vault.seal(token.value(), tokenOwner(bot)), makeWebhook(bot));
    }

    SealedSecret makeWebhook(BotId bot) {
        return vault.seal(secrets.token(), webhookOwner(bot));
    }

    BotToken token(Bot bot) {
        return new BotToken(vault.open(bot.secrets().token(), tokenOwner(bot.id())));
    }

    String webhook(Bot bot) {
        return vault.open(bot.secrets().webhook(), webhookOwner(bot.id()));
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
