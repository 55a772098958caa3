package io.replyx.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Fills the installation with other tenants: copies of a part of one tenant's knowledge, made in the database. */
final class OtherTenants {
    private static final List<String> OF_A_DOCUMENT = List.of("chunk");
    private static final List<String> OF_ITS_CHUNKS = List.of("chunk_lexemes", "chunk_vector");

    private final Connection connection;
    private final String tenant;
    private final String document;

    OtherTenants(Connection connection, String tenant, String document) {
        this.connection = connection;
        this.tenant = tenant;
        this.document = document;
    }

    void add(int count) throws SQLException {
        execute("create temp table neighbour as select gen_random_uuid() as id from generate_series(1, " + count + ")");
        copy("tenant", "id", "original.id = '%s'".formatted(tenant));
        copy("document", "tenant_id", ofTenant("original.id = '%s'"));
        for (var table : OF_A_DOCUMENT) {
            copy(table, "tenant_id", ofTenant("original.document_id = '%s'"));
        }
        for (var table : OF_ITS_CHUNKS) {
            copy(table, "tenant_id", ofTenant("original.chunk_id in (select id from chunk where document_id = '%s')"));
        }
        execute("drop table neighbour");
        execute("analyze");
    }

    private String ofTenant(String condition) {
        return "original.tenant_id = '%s' and ".formatted(tenant) + condition.formatted(document);
    }

    private void copy(String table, String tenantColumn, String condition) throws SQLException {
        var columns = columns(table, tenantColumn);
        execute("insert into %1$s (%2$s, %3$s) select neighbour.id, %4$s from %1$s as original, neighbour where %5$s"
                .formatted(
                        table,
                        tenantColumn,
                        String.join(", ", columns),
                        String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> "original." + column)
                                        .toList()),
                        condition));
    }

    private List<String> columns(String table, String except) throws SQLException {
        var sql = "select array_agg(column_name::text) from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and column_name <> ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            statement.setString(2, except);
            try (var row = statement.executeQuery()) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
