package io.replyx.application.assistants.port;

import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** What was published, and when. */
public interface AssistantVersions {
    void add(AssistantVersion version);

    Optional<AssistantVersion> find(TenantId tenant, AssistantId assistant, int number);

    /** The version that customers talk to; empty when none is published, or the assistant was removed. */
    Optional<AssistantVersion> published(TenantId tenant, AssistantId assistant);

    /** The highest numbers first, {@value Slice.Request#MAX_LIMIT} at most. */
    List<AssistantVersion> list(TenantId tenant, AssistantId assistant);
}
