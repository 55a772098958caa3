package io.replyx.persistence.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.persistence.Plans;
import io.replyx.persistence.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The passages that a search found are read one by one, however much its tenant knows, among tenants that know little. */
class PlansTest {
    private static final String BY_JOIN = "select c.text, d.title from chunk c join document d"
            + " on d.tenant_id = c.tenant_id and d.id = c.document_id where c.tenant_id = ? and c.id = any(?)";

    private static TestDatabase database;

    @BeforeAll
    static void one_tenant_knows_more_than_the_others() throws SQLException {
        database = TestDatabase.create();
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("insert into tenant select gen_random_uuid(), 'x', now() from generate_series(1, 300)");
            statement.execute("""
                    insert into document
                    select id, gen_random_uuid(), 'x', 'TEXT', 1, 'READY', 1, 1, null, now(), 1
                    from (select *, row_number() over () as number from tenant) as numbered,
                        generate_series(1, case when number = 1 then 20 else 1 end)""");
            statement.execute("""
                    insert into chunk
                    select tenant_id, gen_random_uuid(), id, n, '{}', 'x', 0, 1 from document, generate_series(1, 100) n""");
            statement.execute("analyze chunk, document");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void reads_each_passage_and_its_document_by_their_keys() throws SQLException {
        assertThat(Plans.of(database, PostgresChunks.FIND))
                .contains("chunk_pkey", "document_pkey")
                .doesNotContain("Seq Scan", "ordinal_key");
    }

    @Test
    void a_plan_that_reads_all_that_a_tenant_knows_would_be_seen() throws SQLException {
        assertThat(Plans.of(database, BY_JOIN)).contains("ordinal_key");
    }
}
