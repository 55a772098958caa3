package io.replyx.application.kernel;

import static io.replyx.domain.kernel.RefusalKind.CONFLICT;
import static io.replyx.domain.kernel.RefusalKind.EXHAUSTED;
import static io.replyx.domain.kernel.RefusalKind.FORBIDDEN;
import static io.replyx.domain.kernel.RefusalKind.INVALID;
import static io.replyx.domain.kernel.RefusalKind.UNAUTHENTICATED;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why a request is turned away whatever it is about. */
public enum AccessRefusal implements RefusalCode {
    NOT_LOGGED_IN(UNAUTHENTICATED, "Please log in first."),
    NOT_ALLOWED(FORBIDDEN, "You are not allowed to do this."),
    CHANGED_MEANWHILE(CONFLICT, "Somebody else changed this at the same moment. Load it again and repeat your change."),
    IDEMPOTENCY_KEY_REUSED(INVALID, "This Idempotency-Key was already used for another request."),
    IDEMPOTENCY_KEY_IN_USE(CONFLICT, "The first request with this Idempotency-Key is still running."),
    INVALID_CURSOR(INVALID, "This cursor does not belong to this list."),
    TOO_MANY_ATTEMPTS(EXHAUSTED, "Too many attempts. Try again in {seconds} seconds.");

    private final RefusalKind kind;
    private final String template;

    AccessRefusal(RefusalKind kind, String template) {
        this.kind = kind;
        this.template = template;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String template() {
        return template;
    }
}
