package io.replyx.testkit.memory;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.VersionKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryAssistantVersions(Tables tables, InMemoryAssistants assistants) implements AssistantVersions {
    @Override
    public void add(AssistantVersion version) {
        tables.assistants.require(version.tenant(), version.assistant());
        tables.users.require(version.publishedBy());
        tables.versions.insert(version.tenant(), new VersionKey(version.assistant(), version.number()), version);
    }

    @Override
    public Optional<AssistantVersion> find(TenantId tenant, AssistantId assistant, int number) {
        return tables.versions.find(tenant, new VersionKey(assistant, number));
    }

    @Override
    public Optional<AssistantVersion> published(TenantId tenant, AssistantId assistant) {
        return assistants
                .find(tenant, assistant)
                .map(Assistant::published)
                .flatMap(number -> number.isPresent() ? find(tenant, assistant, number.getAsInt()) : Optional.empty());
    }

    @Override
    public List<AssistantVersion> list(TenantId tenant, AssistantId assistant) {
        return tables.versions
                .all(tenant)
                .filter(version -> version.assistant().equals(assistant))
                .sorted(Comparator.comparingInt(AssistantVersion::number).reversed())
                .limit(Slice.Request.MAX_LIMIT)
                .toList();
    }
}
