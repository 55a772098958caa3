package io.replyx.domain.replies;

import static io.replyx.domain.kernel.RefusalKind.CONFLICT;
import static io.replyx.domain.kernel.RefusalKind.INVALID;
import static io.replyx.domain.kernel.RefusalKind.NOT_FOUND;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why something cannot be done with a canned reply. */
public enum CannedReplyRefusal implements RefusalCode {
    UNKNOWN_CANNED_REPLY(NOT_FOUND, "There is no canned reply {id}."),
    SHORTCUT_TAKEN(CONFLICT, "Another canned reply has the shortcut {shortcut} already."),
    UNKNOWN_VARIABLE(INVALID, "has an unknown variable, {variable}; there are: {allowed}");

    private final RefusalKind kind;
    private final String template;

    CannedReplyRefusal(RefusalKind kind, String template) {
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
