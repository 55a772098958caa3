package io.replyx.telegram.api;

import io.replyx.application.bots.CustomerFile;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/** Telegram for those who set bots up. */
public final class TelegramGateway implements BotGateway {
    private final BotApi api;

    public TelegramGateway(BotApi api) {
        this.api = api;
    }

    @Override
    public BotAccount identify(BotToken token) {
        var me = translating(() -> api.call(token, new GetMe()));
        return new BotAccount(
                me.path("id").asLong(),
                me.path("username").asText(),
                me.path("first_name").asText());
    }

    @Override
    public void closeWebhook(BotToken token) {
        var _ = translating(() -> api.call(token, new DeleteWebhook()));
    }

    @Override
    public CustomerFile open(BotToken token, String id) {
        return translating(() -> {
            var found = api.call(token, new GetFile(id));
            return api.file(token, found.path("file_path").asText());
        });
    }

    @Override
    public Inbox.Update read(String json) {
        try {
            return UpdateJson.of(api.parse(json)).orElseThrow(BotRefusal.BAD_UPDATE::refusal);
        } catch (IllegalArgumentException strange) {
            throw BotRefusal.BAD_UPDATE.refusal();
        }
    }

    private static <T> T translating(Supplier<T> call) {
        try {
            return call.get();
        } catch (ApiFailure failure) {
            throw switch (failure.kind()) {
                case UNAUTHORIZED, REFUSED, FORBIDDEN, MOVED -> new PermanentFailure(failure.description(), failure);
                case THROTTLED, CONFLICT, FAILED, UNKNOWN ->
                    new Unavailable(failure.description(), failure.retryAfter(), failure);
            };
        }
    }
}
