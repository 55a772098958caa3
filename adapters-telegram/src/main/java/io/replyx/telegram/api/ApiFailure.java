package io.replyx.telegram.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import javax.net.ssl.SSLHandshakeException;

/** A call that Telegram did not carry out, or of which nobody knows. Its words never hold the token. */
public final class ApiFailure extends RuntimeException {
    private final transient Kind kind;
    private final transient Optional<Duration> retryAfter;
    private final transient OptionalLong movedTo;

    public enum Kind {
        /** The token is not accepted. */
        UNAUTHORIZED,
        /** Another program asks for the same updates, or a webhook is set. */
        CONFLICT,
        /** Too much at once; see {@link #retryAfter}. */
        THROTTLED,
        /** The bot may not write there: blocked, thrown out, the chat is gone. */
        FORBIDDEN,
        /** The group goes on under another id; see {@link #movedTo}. */
        MOVED,
        /** Asked for wrongly; asking again is useless. */
        REFUSED,
        /** Nothing was carried out; another try may go better. */
        FAILED,
        /** It was sent, and no answer came: it may have been carried out. */
        UNKNOWN
    }

    private ApiFailure(
            Kind kind, String message, Optional<Duration> retryAfter, OptionalLong movedTo, Optional<Throwable> cause) {
        super(message, cause.orElse(null));
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.movedTo = movedTo;
    }

    static ApiFailure of(Kind kind, String message) {
        return new ApiFailure(kind, message, Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    static ApiFailure of(Kind kind, String message, Throwable cause) {
        return new ApiFailure(kind, message, Optional.empty(), OptionalLong.empty(), Optional.of(cause));
    }

    /** Whether it may have been carried out depends on how the connection broke. */
    static ApiFailure of(IOException broken) {
        return switch (broken) {
            case ConnectException _, UnknownHostException _, NoRouteToHostException _, SSLHandshakeException _ ->
                of(Kind.FAILED, "Telegram cannot be reached", broken);
            default ->
                of(
                        Kind.UNKNOWN,
                        "Telegram's answer was lost: " + broken.getClass().getSimpleName(),
                        broken);
        };
    }

    static ApiFailure throttled(String message, Duration retryAfter) {
        return new ApiFailure(Kind.THROTTLED, message, Optional.of(retryAfter), OptionalLong.empty(), Optional.empty());
    }

    static ApiFailure moved(String message, long to) {
        return new ApiFailure(Kind.MOVED, message, Optional.empty(), OptionalLong.of(to), Optional.empty());
    }

    public Kind kind() {
        return kind;
    }

    /** How long Telegram asks to be left alone. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The id under which the group goes on. */
    public OptionalLong movedTo() {
        return movedTo;
    }

    public String description() {
        return String.valueOf(getMessage());
    }
}
