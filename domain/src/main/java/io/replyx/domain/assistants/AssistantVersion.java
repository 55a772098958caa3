package io.replyx.domain.assistants;

import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.Instant;

/** A published configuration; never changed afterwards. Numbers start at 1. */
public record AssistantVersion(
        TenantId tenant,
        AssistantId assistant,
        int number,
        AssistantConfig config,
        UserId publishedBy,
        Instant publishedAt) {}
