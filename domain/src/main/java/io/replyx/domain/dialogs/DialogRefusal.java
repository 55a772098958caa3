package io.replyx.domain.dialogs;

import static io.replyx.domain.kernel.RefusalKind.CONFLICT;
import static io.replyx.domain.kernel.RefusalKind.EXHAUSTED;
import static io.replyx.domain.kernel.RefusalKind.INVALID;
import static io.replyx.domain.kernel.RefusalKind.NOT_FOUND;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why something cannot be done in a dialog. */
public enum DialogRefusal implements RefusalCode {
    UNKNOWN_DIALOG(NOT_FOUND, "There is no dialog {id}."),
    UNKNOWN_MESSAGE(NOT_FOUND, "There is no message {id} in this dialog."),
    NOT_RATEABLE(INVALID, "Only answers can be rated."),
    DIALOG_CLOSED(CONFLICT, "Dialog {id} is closed. Open a new one."),
    TOO_MANY_WAITING(
            EXHAUSTED, "{count} messages already wait for their answers in this dialog. Wait for some of them."),
    CLIENT_MESSAGE_ID_REUSED(CONFLICT, "clientMessageId {id} was already used for another text in this dialog.");

    private final RefusalKind kind;
    private final String template;

    DialogRefusal(RefusalKind kind, String template) {
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
