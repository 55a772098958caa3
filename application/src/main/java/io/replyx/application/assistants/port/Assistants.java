package io.replyx.application.assistants.port;

import io.replyx.application.kernel.TenantStore;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.kernel.TenantId;

/** A tenant's assistants. Dialogs and versions of a removed one stay. */
public interface Assistants extends TenantStore<AssistantId, Assistant> {
    @Override
    default AssistantRefusal unknown() {
        return AssistantRefusal.UNKNOWN_ASSISTANT;
    }

    /** @throws io.replyx.domain.kernel.Refusal when there is none, or customers cannot talk to it yet */
    default Assistant requirePublished(TenantId tenant, AssistantId id) {
        var found = require(tenant, id);
        if (found.published().isEmpty()) {
            throw AssistantRefusal.ASSISTANT_NOT_PUBLISHED.refusal("id", id);
        }
        return found;
    }
}
