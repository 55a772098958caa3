package io.replyx.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database itself keeps tenants apart, whatever the code above it forgets. */
class RowLevelSecurityTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final List<String> TABLES = List.of("assistant", "bot_duty", "bot_state", "delivery");
    private static TestDatabase database;

    @BeforeAll
    static void two_tenants_with_an_assistant_each() throws SQLException {
        database = TestDatabase.create();
        try (var owner = database.asOwner()) {
            for (var tenant : List.of(ONE, OTHER)) {
                execute(owner, "insert into tenant values ('%s', 'x', now())".formatted(tenant));
                execute(owner, assistantOf(tenant));
                botOf(owner, tenant);
            }
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void every_table_with_a_tenant_is_protected_and_forced() throws SQLException {
        var unprotected = database.readAsOwner("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and c.relname not in ('membership', 'session')
                  and not (c.relrowsecurity and c.relforcerowsecurity)""");

        assertThat(unprotected).isEmpty();
    }

    @Test
    void the_migrator_sees_every_row_of_every_protected_table() throws SQLException {
        var hidden = database.readAsOwner("""
                select c.relname from pg_class c where c.relrowsecurity
                  and not exists (select from pg_policy p where p.polrelid = c.oid
                      and 'replyx_migrator'::regrole = any (p.polroles) and pg_get_expr(p.polqual, c.oid) = 'true')""");

        assertThat(hidden).isEmpty();
    }

    @Test
    void the_tenants_role_has_no_right_to_any_platform_table() throws SQLException {
        var reachable = database.readAsOwner("""
                select t from unnest(array['tenant', 'app_user', 'membership', 'session', 'confirmation_token',
                    'lease', 'bot_offset', 'bot_update']) t
                where has_table_privilege('replyx_tenant', t, 'select, insert, update, delete')""");

        assertThat(reachable).isEmpty();
    }

    @Test
    void the_login_owns_nothing_and_inherits_nothing() throws SQLException {
        var login = TestDatabase.LOGIN.name();
        assertThat(database.readAsOwner("select relname from pg_class where relowner = '%s'::regrole".formatted(login)))
                .isEmpty();
        assertThat(database.readAsOwner(
                        "select rolname from pg_roles where rolname in ('%s', 'replyx_tenant', 'replyx_platform')"
                                        .formatted(login)
                                + " and (rolsuper or rolbypassrls or rolinherit or rolcreaterole)"))
                .isEmpty();
    }

    @Test
    void a_statement_outside_of_a_role_is_refused() throws SQLException {
        try (var connection = database.pool().getConnection()) {
            assertThatThrownBy(() -> execute(connection, "select * from assistant"))
                    .hasMessageContaining("permission denied");
            connection.rollback();
        }
    }

    @Test
    void a_tenant_sees_its_own_rows_only() throws SQLException {
        for (var table : TABLES) {
            assertThat(seenBy(ONE.toString(), table)).as(table).containsExactly(ONE.toString());
        }
    }

    @Test
    void without_a_tenant_nothing_is_seen() throws SQLException {
        for (var table : TABLES) {
            assertThat(seenBy("", table)).as(table).isEmpty();
        }
    }

    @Test
    void a_tenant_changes_nothing_of_anothers_bot() throws SQLException {
        inTenant(ONE.toString(), connection -> {
            assertThat(changed(connection, "update bot_duty set started = false"))
                    .isEqualTo(1);
            assertThat(changed(connection, "update delivery set text = 'y'")).isEqualTo(1);
            assertThat(changed(connection, "delete from bot_duty")).isEqualTo(1);
        });
    }

    @Test
    void what_is_between_tenants_and_platform_is_not_written_in_anothers_name() {
        for (var sql : List.of(dutyOf(OTHER, UUID.randomUUID()), deliveryOf(OTHER, botOf(OTHER)))) {
            assertThatThrownBy(() -> inTenant(ONE.toString(), connection -> execute(connection, sql)))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_tenant_reads_how_its_bots_are_and_does_not_write_it() {
        assertThatThrownBy(() -> inTenant(
                        ONE.toString(), connection -> execute(connection, "update bot_state set state = 'RUNNING'")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobody_writes_into_another_tenant() {
        assertThatThrownBy(() -> inTenant(ONE.toString(), connection -> execute(connection, assistantOf(OTHER))))
                .hasMessageContaining("row-level security");
    }

    private List<String> seenBy(String tenant, String table) throws SQLException {
        try (var connection = database.pool().getConnection()) {
            takeRole(connection, tenant);
            try (var rows = connection.createStatement().executeQuery("select tenant_id from " + table)) {
                return TestDatabase.firstColumn(rows);
            } finally {
                connection.rollback();
            }
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private static void inTenant(String tenant, Work work) throws SQLException {
        try (var connection = database.pool().getConnection()) {
            takeRole(connection, tenant);
            try {
                work.with(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void takeRole(Connection connection, String tenant) throws SQLException {
        execute(
                connection,
                "select set_config('role', 'replyx_tenant', true), set_config('app.tenant', '%s', true)"
                        .formatted(tenant));
    }

    private static String assistantOf(UUID tenant) {
        return ("insert into assistant (tenant_id, id, name, instructions, temperature, passages, last_version, removed,"
                        + " created_at, version) values ('%s', '%s', 'x', '', 0, 5, 0, false, now(), 0)")
                .formatted(tenant, UUID.randomUUID());
    }

    /** One and the same each time it is asked for. */
    private static UUID botOf(UUID tenant) {
        return UUID.nameUUIDFromBytes(tenant.toString().getBytes(UTF_8));
    }

    private static void botOf(Connection owner, UUID tenant) throws SQLException {
        execute(owner, dutyOf(tenant, botOf(tenant)));
        execute(
                owner,
                "insert into bot_state values ('%s', '%s', 'RUNNING', null, null, 'n', 0, now())"
                        .formatted(botOf(tenant), tenant));
        execute(owner, deliveryOf(tenant, botOf(tenant)));
    }

    private static String dutyOf(UUID tenant, UUID bot) {
        return "insert into bot_duty values ('%s', '%s', %d, true, 1)"
                .formatted(bot, tenant, bot.getMostSignificantBits());
    }

    private static String deliveryOf(UUID tenant, UUID bot) {
        return ("insert into delivery (id, tenant_id, bot_id, chat_id, text, buttons, state, parts, attempts, uncertain,"
                        + " due_at, created_at) values ('%s', '%s', '%s', 7, 'x', '{}', 'waiting', 0, 0, 0, now(), now())")
                .formatted(UUID.randomUUID(), tenant, bot);
    }

    private static int changed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
