package io.replyx.application.knowledge.port;

import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.Collection;
import java.util.List;

/** The passages that documents were cut into. They go when their document goes. */
public interface Chunks {
    /** Puts these chunks in place of all that the document had. */
    void replace(TenantId tenant, DocumentId document, List<StoredChunk> chunks);

    /** In no particular order; unknown ids and other tenants' ids are left out. */
    List<StoredChunk> find(TenantId tenant, Collection<ChunkId> ids);
}
