package io.replyx.application.knowledge;

import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Payload;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Chunker;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.Indexing;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.StoredChunk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a document searchable: parses it, cuts it, embeds the pieces, and stores all of them at once. Done again after
 * a crash, it leaves the same chunks and no second set.
 */
final class IndexDocumentJob implements JobHandler {
    static final String KIND = "index_document";
    private static final String DOCUMENT = "document";

    /** Texts in one request to the embedder. */
    private static final int BATCH = 64;

    private final IndexingStore store;
    private final DocumentParser parser;
    private final Chunker chunker;
    private final Embedder embedder;
    private final IdGenerator ids;

    IndexDocumentJob(IndexingStore store, DocumentParser parser, Chunker chunker, Embedder embedder, IdGenerator ids) {
        this.store = store;
        this.parser = parser;
        this.chunker = chunker;
        this.embedder = embedder;
        this.ids = ids;
    }

    static Job job(UUID id, Document document, Instant now) {
        var lane = Optional.of(new Job.OrderingKey(document.id().value(), document.version()));
        return new Job(id, KIND, document.tenant(), lane, Payload.of(DOCUMENT, document.id()), now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A large document is held in memory in several forms. */
    @Override
    public int maxConcurrency() {
        return 1;
    }

    @Override
    public void run(JobQueue.Claimed claimed) {
        var job = claimed.job();
        store.begin(job.tenant(), documentOf(job)).ifPresent(this::index);
    }

    @Override
    public void onExhausted(Job job) {
        store.report(job.tenant(), documentOf(job), new Indexing.Failed(IndexingFailure.UNAVAILABLE));
    }

    private static DocumentId documentOf(Job job) {
        return new DocumentId(job.payload().id(DOCUMENT));
    }

    private void index(IndexingStore.IndexingInput input) {
        var document = input.document();
        try {
            var chunks = chunksOf(document, input.original());
            store.finish(document, embedder.model(), chunks, embed(document, chunks));
        } catch (DocumentParser.Unreadable unreadable) {
            store.report(document.tenant(), document.id(), new Indexing.Failed(unreadable.failure()));
        }
    }

    private List<StoredChunk> chunksOf(Document document, byte[] original) {
        var parsed = parser.parse(document.format(), document.title(), original);
        var chunks = chunker.chunk(parsed).stream()
                .map(chunk -> new StoredChunk(new ChunkId(ids.next()), document.id(), document.title(), chunk))
                .toList();
        if (chunks.isEmpty()) {
            throw new DocumentParser.Unreadable(IndexingFailure.EMPTY, "no words in it");
        }
        return chunks;
    }

    private Map<ChunkId, float[]> embed(Document document, List<StoredChunk> chunks) {
        var vectors = new HashMap<ChunkId, float[]>();
        for (int from = 0; from < chunks.size(); from += BATCH) {
            report(document.tenant(), document.id(), from, chunks.size());
            var batch = chunks.subList(from, Math.min(chunks.size(), from + BATCH));
            var embedded = embedder.embed(
                    batch.stream().map(IndexDocumentJob::embeddedText).toList());
            for (int i = 0; i < batch.size(); i++) {
                vectors.put(batch.get(i).id(), embedded.get(i));
            }
        }
        return vectors;
    }

    private void report(TenantId tenant, DocumentId document, int done, int total) {
        store.report(tenant, document, new Indexing.Embedding(done, total));
    }

    /** A passage is embedded under its headings: they often name what the passage leaves out. */
    private static String embeddedText(StoredChunk stored) {
        var headings = String.join(" / ", stored.chunk().headings());
        return headings.isEmpty()
                ? stored.chunk().text()
                : headings + "\n" + stored.chunk().text();
    }
}
