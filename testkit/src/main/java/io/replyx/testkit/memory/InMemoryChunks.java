package io.replyx.testkit.memory;

import io.replyx.application.knowledge.port.Chunks;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.Collection;
import java.util.List;

record InMemoryChunks(Tables tables) implements Chunks {
    @Override
    public void replace(TenantId tenant, DocumentId document, List<StoredChunk> chunks) {
        tables.documents.require(tenant, document);
        tables.removeChunks(tenant, document);
        chunks.forEach(chunk -> tables.chunks.insert(tenant, chunk.id(), chunk));
    }

    @Override
    public List<StoredChunk> find(TenantId tenant, Collection<ChunkId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> tables.chunks.find(tenant, id).stream())
                .toList();
    }
}
