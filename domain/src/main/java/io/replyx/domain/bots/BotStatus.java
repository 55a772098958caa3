package io.replyx.domain.bots;

import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a bot really does.
 *
 * @param reason why it does not simply run
 * @param detail the reason in words, for people
 * @param node who runs it
 * @param failures in a row
 */
public record BotStatus(
        TenantId tenant,
        BotId bot,
        State state,
        Optional<Reason> reason,
        Optional<String> detail,
        Optional<String> node,
        int failures,
        Instant since) {

    public enum State {
        /** Nobody runs it. */
        STOPPED,
        STARTING,
        RUNNING,
        /** It rests after a failure, and tries again by itself. */
        WAITING,
        /** It needs its owner. */
        FAILED
    }

    public enum Reason {
        TOKEN_REVOKED,
        CONFLICT,
        RATE_LIMITED,
        UNREACHABLE,
        WEBHOOK_FAILED,
        DEFECT
    }

    public static BotStatus stopped(TenantId tenant, BotId bot, Instant now) {
        return new BotStatus(tenant, bot, State.STOPPED, Optional.empty(), Optional.empty(), Optional.empty(), 0, now);
    }

    public static BotStatus of(TenantId tenant, BotId bot, State state, String node, Instant now) {
        return new BotStatus(tenant, bot, state, Optional.empty(), Optional.empty(), Optional.of(node), 0, now);
    }

    /** Wanted to run, and not yet seen to. */
    public BotStatus starting() {
        return new BotStatus(
                tenant, bot, State.STARTING, Optional.empty(), Optional.empty(), Optional.empty(), 0, since);
    }

    /** After one more failure. */
    public BotStatus troubled(BotFailure failure, Instant now) {
        var next = failure.isTransient() ? State.WAITING : State.FAILED;
        return new BotStatus(
                tenant,
                bot,
                failure instanceof BotFailure.WebhookFailed ? State.RUNNING : next,
                Optional.of(reasonOf(failure)),
                Optional.of(failure.detail()),
                node,
                failures + 1,
                now);
    }

    private static Reason reasonOf(BotFailure failure) {
        return switch (failure) {
            case BotFailure.Revoked _ -> Reason.TOKEN_REVOKED;
            case BotFailure.Conflict _ -> Reason.CONFLICT;
            case BotFailure.Throttled _ -> Reason.RATE_LIMITED;
            case BotFailure.Unreachable _ -> Reason.UNREACHABLE;
            case BotFailure.WebhookFailed _ -> Reason.WEBHOOK_FAILED;
            case BotFailure.Broken _ -> Reason.DEFECT;
        };
    }
}
