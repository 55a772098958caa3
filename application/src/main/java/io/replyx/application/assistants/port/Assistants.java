package io.replyx.application.assistants.port;

import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** A tenant's assistants. */
public interface Assistants {
    /** Empty for an unknown id, a removed one, and another tenant's id alike. */
    Optional<Assistant> find(TenantId tenant, AssistantId id);

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_assistant} where {@link #find} is empty */
    default Assistant require(TenantId tenant, AssistantId id) {
        return find(tenant, id).orElseThrow(() -> AssistantRefusal.UNKNOWN_ASSISTANT.refusal("id", id));
    }

    /** @throws io.replyx.domain.kernel.Refusal when there is none, or customers cannot talk to it yet */
    default Assistant requirePublished(TenantId tenant, AssistantId id) {
        return Optional.of(require(tenant, id))
                .filter(assistant -> assistant.published().isPresent())
                .orElseThrow(() -> AssistantRefusal.ASSISTANT_NOT_PUBLISHED.refusal("id", id));
    }

    /** Newest first; removed ones are left out. */
    Slice<Assistant> list(TenantId tenant, Slice.Request request);

    void add(Assistant assistant);

    /** @throws io.replyx.application.kernel.StaleState when the stored version is not {@code assistant.version()} */
    void save(Assistant assistant);

    /** It is not found or listed any more; its dialogs and versions stay. Removing twice is harmless. */
    void remove(TenantId tenant, AssistantId id);
}
