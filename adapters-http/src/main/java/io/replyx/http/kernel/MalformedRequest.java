package io.replyx.http.kernel;

/** A request could not be read to its end: its framing is wrong, or its sender is gone. */
final class MalformedRequest extends RuntimeException {
    MalformedRequest(Throwable cause) {
        super(cause);
    }
}
