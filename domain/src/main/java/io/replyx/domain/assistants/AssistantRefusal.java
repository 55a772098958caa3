package io.replyx.domain.assistants;

import static io.replyx.domain.kernel.RefusalKind.CONFLICT;
import static io.replyx.domain.kernel.RefusalKind.NOT_FOUND;

import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.RefusalKind;

/** Why something cannot be done with an assistant. */
public enum AssistantRefusal implements RefusalCode {
    UNKNOWN_ASSISTANT(NOT_FOUND, "There is no assistant {id}."),
    UNKNOWN_ASSISTANT_VERSION(NOT_FOUND, "This assistant has no version {number}."),
    ASSISTANT_NOT_PUBLISHED(CONFLICT, "Assistant {id} is not published yet. Publish it first.");

    private final RefusalKind kind;
    private final String template;

    AssistantRefusal(RefusalKind kind, String template) {
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
