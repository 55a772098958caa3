package io.replyx.persistence.knowledge;

import io.replyx.application.knowledge.port.Chunks;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Chunk;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.Span;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

public final class PostgresChunks implements Chunks {
    private static final String INSERT = "insert into chunk"
            + " (tenant_id, id, document_id, ordinal, headings, text, start_offset, tokens) values (?, ?, ?, ?, ?, ?, ?, ?)";
    /** Whatever PostgreSQL knows about the tables, this has one plan: each chunk, and then its document, by its key. */
    static final String FIND = """
            select c.id, c.document_id, d.title, c.ordinal, c.headings, c.text, c.start_offset, c.tokens
            from unnest(?::uuid[]) as asked (id)
            cross join lateral (select * from chunk where tenant_id = ? and chunk.id = asked.id limit 1) as c
            cross join lateral (
                select title from document where tenant_id = c.tenant_id and document.id = c.document_id limit 1) as d""";

    private final HibernateTransactions transactions;

    public PostgresChunks(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void replace(TenantId tenant, DocumentId document, List<StoredChunk> chunks) {
        transactions.jdbc(connection -> {
            delete(connection, tenant, document);
            return insert(connection, tenant, chunks);
        });
    }

    @Override
    public List<StoredChunk> find(TenantId tenant, Collection<ChunkId> ids) {
        return transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setObject(1, ids.stream().map(ChunkId::value).toArray(UUID[]::new));
                statement.setObject(2, tenant.value());
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<StoredChunk>();
                    while (rows.next()) {
                        found.add(chunk(rows));
                    }
                    return found;
                }
            }
        });
    }

    private static void delete(Connection connection, TenantId tenant, DocumentId document) throws SQLException {
        var sql = "delete from chunk where tenant_id = ? and document_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, document.value());
            statement.executeUpdate();
        }
    }

    private static int[] insert(Connection connection, TenantId tenant, List<StoredChunk> chunks) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var stored : chunks) {
                var chunk = stored.chunk();
                statement.setObject(1, tenant.value());
                statement.setObject(2, stored.id().value());
                statement.setObject(3, stored.document().value());
                statement.setInt(4, chunk.ordinal());
                statement.setObject(5, chunk.headings().toArray(String[]::new));
                statement.setString(6, chunk.text());
                statement.setInt(7, chunk.start());
                statement.setInt(8, chunk.tokens());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static StoredChunk chunk(ResultSet row) throws SQLException {
        var text = row.getString(6);
        int start = row.getInt(7);
        var headings = List.of((String[]) row.getArray(5).getArray());
        var place = new Span(start, start + text.length());
        return new StoredChunk(
                new ChunkId(row.getObject(1, UUID.class)),
                new DocumentId(row.getObject(2, UUID.class)),
                new DocumentTitle(row.getString(3)),
                new Chunk(row.getInt(4), headings, text, place, row.getInt(8)));
    }
}
