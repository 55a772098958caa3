package io.replyx.domain.knowledge;

import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;

/**
 * A piece of a tenant's knowledge. It belongs to the tenant, is attached to any number of assistants, and becomes
 * searchable in the background.
 *
 * @param size of the original, in bytes
 */
public record Document(
        DocumentId id,
        TenantId tenant,
        DocumentTitle title,
        DocumentFormat format,
        long size,
        Indexing indexing,
        Instant createdAt,
        long version)
        implements TenantAggregate<DocumentId> {

    public static Document queue(
            DocumentId id, TenantId tenant, DocumentTitle title, DocumentFormat format, long size, Instant now) {
        return new Document(id, tenant, title, format, size, new Indexing.Queued(), now, 0);
    }

    public Document with(Indexing next) {
        return new Document(id, tenant, title, format, size, next, createdAt, version);
    }

    public Document rename(DocumentTitle newTitle) {
        return new Document(id, tenant, newTitle, format, size, indexing, createdAt, version);
    }

    /** Percent. */
    public int progress() {
        return switch (indexing) {
            case Indexing.Queued _, Indexing.Failed _ -> 0;
            case Indexing.Parsing _ -> 10;
            case Indexing.Embedding(int done, int total) -> 20 + 75 * done / Math.max(1, total);
            case Indexing.Ready _ -> 100;
        };
    }
}
