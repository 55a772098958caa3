package io.replyx.persistence.knowledge;

import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.Indexing;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.persistence.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "document")
@NullUnmarked
class DocumentRow {
    @EmbeddedId
    TenantKey key;

    String title;
    String format;
    long size;
    String state;

    @Column(name = "chunks_done")
    int chunksDone;

    @Column(name = "chunks_total")
    int chunksTotal;

    String failure;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    static DocumentRow of(Document document) {
        var row = new DocumentRow();
        row.key = new TenantKey(document.tenant().value(), document.id().value());
        row.title = document.title().value();
        row.format = document.format().name();
        row.size = document.size();
        row.write(document.indexing());
        row.createdAt = document.createdAt();
        row.version = document.version();
        return row;
    }

    Document toDocument() {
        return new Document(
                new DocumentId(key.id()),
                new TenantId(key.tenant()),
                new DocumentTitle(title),
                DocumentFormat.valueOf(format),
                size,
                indexing(),
                createdAt,
                version);
    }

    private void write(Indexing indexing) {
        switch (indexing) {
            case Indexing.Queued _ -> state = "queued";
            case Indexing.Parsing _ -> state = "parsing";
            case Indexing.Embedding(int done, int total) -> {
                state = "embedding";
                chunksDone = done;
                chunksTotal = total;
            }
            case Indexing.Ready(int chunks) -> {
                state = "ready";
                chunksDone = chunks;
                chunksTotal = chunks;
            }
            case Indexing.Failed(IndexingFailure reason) -> {
                state = "failed";
                failure = reason.name();
            }
        }
    }

    private Indexing indexing() {
        return switch (state) {
            case "queued" -> new Indexing.Queued();
            case "parsing" -> new Indexing.Parsing();
            case "embedding" -> new Indexing.Embedding(chunksDone, chunksTotal);
            case "ready" -> new Indexing.Ready(chunksTotal);
            case "failed" -> new Indexing.Failed(IndexingFailure.valueOf(failure));
            default -> throw new IllegalStateException("a document is stored as " + state);
        };
    }
}
