package io.replyx.domain.sites;

import static io.replyx.domain.kernel.RefusalKind.EXHAUSTED;
import static io.replyx.domain.kernel.RefusalKind.FORBIDDEN;
import static io.replyx.domain.kernel.RefusalKind.INVALID;
import static io.replyx.domain.kernel.RefusalKind.NOT_FOUND;
import static io.replyx.domain.kernel.RefusalKind.UNAUTHENTICATED;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why something cannot be done with a site, or on one. */
public enum SiteRefusal implements RefusalCode {
    UNKNOWN_SITE(NOT_FOUND, "There is no site {id}."),
    ADDRESS_NOT_ALLOWED(INVALID, "must be a domain name, not an IP address"),
    LOOPBACK_NOT_ALLOWED(INVALID, "names the visitor's own computer, which is allowed in development only"),
    ORIGIN_NOT_ALLOWED(FORBIDDEN, "This page is not one of the site's domains."),
    INVALID_SIGNATURE(FORBIDDEN, "The signature does not belong to this user id."),
    CONSENT_REQUIRED(FORBIDDEN, "Please agree to the processing of your data first."),
    SESSION_ENDED(UNAUTHENTICATED, "This session has ended. Please start a new one."),
    TOO_MANY_SESSIONS(EXHAUSTED, "Too many sessions. Try again in {seconds} seconds."),
    TOO_MANY_MESSAGES(EXHAUSTED, "Too many messages. Try again in {seconds} seconds.");

    private final RefusalKind kind;
    private final String template;

    SiteRefusal(RefusalKind kind, String template) {
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
