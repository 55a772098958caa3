package io.replyx.telegram.fleet;

import io.replyx.domain.bots.BotFailure;
import io.replyx.telegram.api.ApiFailure;

/** Says a call's failure in the words of a bot's state. */
final class BotFailureMapper {
    private BotFailureMapper() {}

    static BotFailure of(ApiFailure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED -> new BotFailure.Revoked();
            case CONFLICT -> new BotFailure.Conflict();
            case THROTTLED -> new BotFailure.Throttled(failure.retryAfter().orElseThrow());
            case FAILED, UNKNOWN -> new BotFailure.Unreachable(failure.description());
            case FORBIDDEN, MOVED, REFUSED -> new BotFailure.Broken(failure.description());
        };
    }
}
