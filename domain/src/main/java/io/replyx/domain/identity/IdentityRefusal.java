package io.replyx.domain.identity;

import static io.replyx.domain.kernel.RefusalKind.CONFLICT;
import static io.replyx.domain.kernel.RefusalKind.FORBIDDEN;
import static io.replyx.domain.kernel.RefusalKind.INVALID;
import static io.replyx.domain.kernel.RefusalKind.UNAUTHENTICATED;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why an account action is refused. */
public enum IdentityRefusal implements RefusalCode {
    EMAIL_TAKEN(CONFLICT, "There is already an account for {email}. Log in, or register another address."),
    WRONG_CREDENTIALS(UNAUTHENTICATED, "E-mail or password is wrong."),
    EMAIL_NOT_CONFIRMED(FORBIDDEN, "Please confirm your e-mail address first: open the link we sent you."),
    INVALID_CONFIRMATION_TOKEN(INVALID, "This confirmation link is unknown, used or expired. Ask for a new one."),
    INVALID_REFRESH_TOKEN(UNAUTHENTICATED, "This refresh token is unknown, used or expired. Please log in again."),
    NOT_A_MEMBER(FORBIDDEN, "You are not a member of this tenant.");

    private final RefusalKind kind;
    private final String template;

    IdentityRefusal(RefusalKind kind, String template) {
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
