package io.replyx.persistence.knowledge;

import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.List;

public final class PostgresTextIndex implements TextIndex {
    public PostgresTextIndex(HibernateTransactions transactions) {}

    @Override
    public void add(TenantId tenant, List<StoredChunk> chunks) {}

    @Override
    public List<Hit> search(TenantId tenant, AssistantId assistant, String question, int limit) {
        return List.of();
    }
}
