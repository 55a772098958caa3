package io.replyx.persistence.bots;

import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/** All bots' batches that come at the same moment are one statement. Each call is a transaction of its own. */
@AcrossTenants
public final class PostgresInbox implements Inbox {
    /**
     * Rows are written in the order of their places in the arrays, and so are their positions. Bots are locked against their
     * removal: one that goes meanwhile must not fail the others.
     */
    static final String STORE = """
            with duty as materialized (
                select bot_id, tenant_id from bot_duty where bot_id = any(?) order by bot_id for key share)
            insert into bot_update as stored (bot_id, tenant_id, update_id, chat_id, payload)
            select news.bot_id, duty.tenant_id, news.update_id, news.chat_id, news.payload
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[])
                with ordinality as news (bot_id, update_id, chat_id, payload, place)
            join duty on duty.bot_id = news.bot_id
            order by news.place
            on conflict (bot_id, update_id) do update
                set payload = excluded.payload, chat_id = excluded.chat_id, position = default, done_at = null
                where stored.done_at < ?
            returning bot_id, update_id, position, tenant_id, (
                select max(earlier.position) from bot_update as earlier
                where earlier.bot_id = stored.bot_id and earlier.chat_id = stored.chat_id and earlier.done_at is null)""";

    static final String GO_ON = """
            with duty as materialized (select bot_id from bot_duty where bot_id = any(?) order by bot_id for key share)
            insert into bot_offset (bot_id, next_update)
            select news.bot_id, news.next_update from unnest(?::uuid[], ?::bigint[]) as news (bot_id, next_update)
            join duty on duty.bot_id = news.bot_id
            on conflict (bot_id) do update set next_update = excluded.next_update""";

    static final String UNFINISHED = """
            select oldest.* from unnest(?::uuid[]) as asked (bot_id)
            cross join lateral (
                select bot_id, update_id, position, tenant_id, chat_id, payload from bot_update
                where bot_id = asked.bot_id and done_at is null order by position limit ?) as oldest
            order by oldest.position""";

    static final String FINISH = """
            update bot_update as stored set done_at = ?, payload = null
            from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as done (bot_id, update_id, position)
            where stored.bot_id = done.bot_id and stored.update_id = done.update_id
              and stored.position = done.position and stored.done_at is null""";

    static final String FORGET = """
            delete from bot_update where ctid = any(array(select ctid from bot_update where done_at < ? limit 5000))""";

    private final HibernateTransactions transactions;
    private final InstantSource clock;

    private record Key(UUID bot, long update) {}

    public PostgresInbox(HibernateTransactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An update of a batch, and the bot that it came for. */
    private record Line(BotId bot, Update update) {
        Key key() {
            return new Key(bot.value(), update.id());
        }
    }

    @Override
    public List<NewUpdate> store(List<Batch> batches) {
        var lines = batches.stream()
                .flatMap(batch -> batch.updates().stream()
                        .sorted(Comparator.comparingLong(Update::id))
                        .map(update -> new Line(batch.bot(), update)))
                .toList();
        return transactions.acrossTenants(() -> {
            transactions.deferJdbc(connection -> goOn(connection, batches));
            return transactions.jdbc(connection -> store(connection, lines));
        });
    }

    /** One statement cannot write a row twice. */
    private List<NewUpdate> store(Connection connection, List<Line> lines) throws SQLException {
        var once = new LinkedHashMap<Key, Line>();
        lines.forEach(line -> once.putIfAbsent(line.key(), line));
        var all = List.copyOf(once.values());
        return Jdbc.query(
                        connection,
                        STORE,
                        row -> arrival(row, once),
                        Jdbc.ids(all, line -> line.bot().value()),
                        Jdbc.ids(all, line -> line.bot().value()),
                        Jdbc.numbers(all, line -> line.update().id()),
                        Jdbc.numbers(all, line -> line.update().chat().value()),
                        Jdbc.texts(all, line -> line.update().json().replace("\0", "")),
                        clock.instant().minus(WINDOW))
                .stream()
                .sorted(Comparator.comparingLong(added -> added.stored().position()))
                .toList();
    }

    private static NewUpdate arrival(ResultSet row, Map<Key, Line> lines) throws SQLException {
        var bot = row.getObject(1, UUID.class);
        var line = Objects.requireNonNull(lines.get(new Key(bot, row.getLong(2))));
        var stored =
                new Stored(new TenantId(row.getObject(4, UUID.class)), new BotId(bot), row.getLong(3), line.update());
        long after = row.getLong(5);
        return new NewUpdate(stored, row.wasNull() ? OptionalLong.empty() : OptionalLong.of(after));
    }

    private static void goOn(Connection connection, List<Batch> batches) throws SQLException {
        Map<BotId, Long> next = new HashMap<>();
        batches.forEach(batch -> batch.next().ifPresent(number -> next.put(batch.bot(), number)));
        if (!next.isEmpty()) {
            var entries = List.copyOf(next.entrySet());
            Jdbc.update(
                    connection,
                    GO_ON,
                    Jdbc.ids(entries, entry -> entry.getKey().value()),
                    Jdbc.ids(entries, entry -> entry.getKey().value()),
                    Jdbc.numbers(entries, Map.Entry::getValue));
        }
    }

    @Override
    public List<NextUpdate> next(Collection<BotId> bots) {
        return transactions.acrossTenants(() -> transactions.jdbc(connection -> Jdbc.query(
                connection,
                "select bot_id, next_update from bot_offset where bot_id = any(?)",
                row -> new NextUpdate(new BotId(row.getObject(1, UUID.class)), row.getLong(2)),
                (Object) Jdbc.ids(bots, BotId::value))));
    }

    @Override
    public List<Stored> pending(Collection<BotId> bots, int each) {
        return transactions.acrossTenants(() -> transactions.jdbc(connection -> Jdbc.query(
                connection,
                UNFINISHED,
                row -> new Stored(
                        new TenantId(row.getObject(4, UUID.class)),
                        new BotId(row.getObject(1, UUID.class)),
                        row.getLong(3),
                        new Update(row.getLong(2), new ChatId(row.getLong(5)), row.getString(6))),
                Jdbc.ids(bots, BotId::value),
                each)));
    }

    @Override
    public void finish(Collection<Stored> updates) {
        transactions.runAcrossTenants(() -> transactions.deferJdbc(connection -> Jdbc.update(
                connection,
                FINISH,
                clock.instant(),
                Jdbc.ids(updates, update -> update.bot().value()),
                Jdbc.numbers(updates, update -> update.update().id()),
                Jdbc.numbers(updates, Stored::position))));
    }

    @Override
    public int purge(Instant before) {
        return transactions.acrossTenants(
                () -> transactions.jdbc(connection -> Jdbc.update(connection, FORGET, before)));
    }
}
