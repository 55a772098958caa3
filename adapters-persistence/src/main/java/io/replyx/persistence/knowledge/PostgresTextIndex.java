package io.replyx.persistence.knowledge;

import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.domain.knowledge.TextNormalizer;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * BM25 over the lexemes that PostgreSQL makes. They are selected by equality only, as anything else would scan the whole
 * tenant under row-level security, and ranked in memory.
 */
public final class PostgresTextIndex implements TextIndex {
    /** Bytes of memory for all tenants that are being searched. */
    private static final long CAPACITY = 48L * 1024 * 1024;

    private static final String ADD = """
            insert into chunk_lexemes (tenant_id, chunk_id, lexemes, frequencies)
            select ?, chunk.id, coalesce(made.lexemes, '{}'), coalesce(made.frequencies, '{}')
            from unnest(?::uuid[], ?::text[]) as chunk (id, body),
            lateral (select array_agg(lexeme) as lexemes, array_agg(cardinality(positions)) as frequencies
                     from unnest(to_tsvector('russian', chunk.body))) as made""";
    private static final String READ = "select l.chunk_id, c.document_id, l.lexemes, l.frequencies from chunk_lexemes l"
            + " join chunk c on c.tenant_id = l.tenant_id and c.id = l.chunk_id where l.tenant_id = ?";
    private static final String ASK = "select coalesce((select version from knowledge_version where tenant_id = ?), 0),"
            + " array(select lexeme from unnest(to_tsvector('russian', ?))),"
            + " array(select document_id from document_assistant where tenant_id = ? and assistant_id = ?)";

    private final HibernateTransactions transactions;
    private final KnowledgeVersions versions;
    private final VersionedCache<TenantId, TenantPostings> cache = new VersionedCache<>(CAPACITY);

    private record Asked(long version, Set<String> lexemes, Set<UUID> documents) {}

    public PostgresTextIndex(HibernateTransactions transactions) {
        this.transactions = transactions;
        this.versions = new KnowledgeVersions(transactions);
    }

    @Override
    public void add(TenantId tenant, List<StoredChunk> chunks) {
        transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, tenant.value());
                statement.setObject(
                        2, chunks.stream().map(chunk -> chunk.id().value()).toArray(UUID[]::new));
                statement.setObject(
                        3, chunks.stream().map(PostgresTextIndex::indexed).toArray(String[]::new));
                return statement.executeUpdate();
            }
        });
        versions.increment(tenant);
    }

    @Override
    public List<Hit> search(TenantId tenant, AssistantId assistant, String question, int limit) {
        var asked = ask(tenant, assistant, TextNormalizer.question(question));
        return cache
                .get(tenant, asked.version(), () -> read(tenant))
                .search(asked.lexemes(), asked.documents(), limit)
                .stream()
                .map(hit -> new Hit(hit.chunk(), hit.score(), hit.coverage()))
                .toList();
    }

    /** Title and headings often name what the passage itself leaves out. */
    private static String indexed(StoredChunk stored) {
        var headings = String.join(" ", stored.chunk().headings());
        return TextNormalizer.normalised(
                stored.title() + " " + headings + " " + stored.chunk().text());
    }

    private Asked ask(TenantId tenant, AssistantId assistant, String question) {
        return transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(ASK)) {
                statement.setObject(1, tenant.value());
                statement.setString(2, question);
                statement.setObject(3, tenant.value());
                statement.setObject(4, assistant.value());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    var lexemes = (String[]) rows.getArray(2).getArray();
                    var documents = (UUID[]) rows.getArray(3).getArray();
                    return new Asked(
                            rows.getLong(1), new HashSet<>(List.of(lexemes)), new HashSet<>(List.of(documents)));
                }
            }
        });
    }

    private TenantPostings read(TenantId tenant) {
        return transactions.jdbc(connection -> {
            var builder = new TenantPostings.Builder();
            try (var statement = connection.prepareStatement(READ)) {
                statement.setObject(1, tenant.value());
                statement.setFetchSize(1_000);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        builder.add(
                                new ChunkId(rows.getObject(1, UUID.class)),
                                rows.getObject(2, UUID.class),
                                (String[]) rows.getArray(3).getArray(),
                                (Integer[]) rows.getArray(4).getArray());
                    }
                }
            }
            return builder.build();
        });
    }
}
