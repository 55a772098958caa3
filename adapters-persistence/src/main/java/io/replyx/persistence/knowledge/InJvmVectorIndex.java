package io.replyx.persistence.knowledge;

import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Exact nearest neighbours by a scan in memory over vectors that the database keeps. Needs no extension. */
public final class InJvmVectorIndex implements VectorIndex {
    /** Bytes of memory for all tenants that are being searched. */
    private static final long CAPACITY = 48L * 1024 * 1024;

    private static final String ADD =
            "insert into chunk_vector (tenant_id, chunk_id, model, vector) values (?, ?, ?, ?)";
    private static final String READ = "select v.chunk_id, c.document_id, v.vector from chunk_vector v"
            + " join chunk c on c.tenant_id = v.tenant_id and c.id = v.chunk_id where v.tenant_id = ? and v.model = ?";
    private static final String ASK = "select coalesce((select version from knowledge_version where tenant_id = ?), 0),"
            + " array(select document_id from document_assistant where tenant_id = ? and assistant_id = ?)";

    private final HibernateTransactions transactions;
    private final KnowledgeVersions versions;
    private final VersionedCache<Key, TenantVectors> cache = new VersionedCache<>(CAPACITY);

    private record Key(TenantId tenant, String model) {}

    private record Asked(long version, Set<UUID> documents) {}

    public InJvmVectorIndex(HibernateTransactions transactions) {
        this.transactions = transactions;
        this.versions = new KnowledgeVersions(transactions);
    }

    @Override
    public void add(TenantId tenant, EmbeddingModel model, Map<ChunkId, float[]> vectors) {
        transactions.batch(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                for (var vector : vectors.entrySet()) {
                    statement.setObject(1, tenant.value());
                    statement.setObject(2, vector.getKey().value());
                    statement.setString(3, model.name());
                    statement.setBytes(4, TenantVectors.bytes(TenantVectors.unit(vector.getValue())));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
        versions.increment(tenant);
    }

    @Override
    public List<Hit> search(TenantId tenant, AssistantId assistant, EmbeddingModel model, float[] question, int limit) {
        var asked = ask(tenant, assistant);
        var key = new Key(tenant, model.name());
        return cache.get(key, asked.version(), () -> read(key)).search(question, asked.documents(), limit);
    }

    private Asked ask(TenantId tenant, AssistantId assistant) {
        return transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(ASK)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, tenant.value());
                statement.setObject(3, assistant.value());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    var documents = (UUID[]) rows.getArray(2).getArray();
                    return new Asked(rows.getLong(1), new HashSet<>(List.of(documents)));
                }
            }
        });
    }

    private TenantVectors read(Key key) {
        return transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(READ)) {
                statement.setObject(1, key.tenant().value());
                statement.setString(2, key.model());
                statement.setFetchSize(1_000);
                try (var rows = statement.executeQuery()) {
                    var entries = new ArrayList<TenantVectors.Entry>();
                    while (rows.next()) {
                        entries.add(new TenantVectors.Entry(
                                new ChunkId(rows.getObject(1, UUID.class)),
                                rows.getObject(2, UUID.class),
                                TenantVectors.vector(rows.getBytes(3))));
                    }
                    return new TenantVectors(entries);
                }
            }
        });
    }
}
