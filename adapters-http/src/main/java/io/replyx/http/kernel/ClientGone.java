package io.replyx.http.kernel;

/** The connection broke while a request was read or an answer written; nobody is left to tell. */
public final class ClientGone extends RuntimeException {
    public ClientGone(Throwable cause) {
        super(cause);
    }
}
