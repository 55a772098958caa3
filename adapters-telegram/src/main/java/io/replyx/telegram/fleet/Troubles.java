package io.replyx.telegram.fleet;

import io.replyx.domain.bots.BotTrouble;
import io.replyx.telegram.api.ApiFailure;

/** Says a call's failure in the words of a bot's state. */
final class Troubles {
    private Troubles() {}

    static BotTrouble of(ApiFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED -> new BotTrouble.Revoked();
            case CONFLICT -> new BotTrouble.Conflict();
            case THROTTLED -> new BotTrouble.Throttled(failure.retryAfter().orElseThrow());
            case FAILED, UNKNOWN -> new BotTrouble.Unreachable(failure.words());
            case FORBIDDEN, MOVED, REFUSED -> new BotTrouble.Broken(failure.words());
        };
    }
}
