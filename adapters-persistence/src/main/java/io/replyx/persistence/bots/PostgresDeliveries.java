package io.replyx.persistence.bots;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.Delivery.Progress;
import io.replyx.domain.bots.FailedDelivery;
import io.replyx.domain.bots.OutgoingMessage;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class PostgresDeliveries implements Deliveries {
    /** Nothing for a bot that is gone; for another tenant's the row is made, and refused. */
    static final String PROMISE = """
            with duty as materialized (select bot_id from bot_duty where bot_id = ? for key share)
            insert into delivery (id, tenant_id, bot_id, chat_id, text, buttons, state, parts, attempts, uncertain, due_at, created_at)
            select ?, ?, ?, ?, ?, ?, 'waiting', 0, 0, 0, ?, ?
            where exists (select from duty) or current_tenant() is distinct from ?
            on conflict (id) do nothing
            returning position, (
                select earlier.id from delivery as earlier
                where earlier.bot_id = delivery.bot_id and earlier.chat_id = delivery.chat_id and earlier.state = 'waiting'
                order by earlier.position desc limit 1)""";

    static final String WAITING = """
            select oldest.* from unnest(?::uuid[]) as asked (bot_id)
            cross join lateral (
                select id, tenant_id, bot_id, chat_id, position, text, buttons, parts, attempts, uncertain, due_at
                from delivery where bot_id = asked.bot_id and state = 'waiting' order by position limit ?) as oldest
            order by oldest.position""";

    static final String RECORD = """
            update delivery as kept set state = news.state, parts = news.parts, attempts = news.attempts,
                uncertain = news.uncertain, due_at = news.due_at, error = news.error,
                sent_at = case when news.parts > kept.parts then ? else kept.sent_at end,
                settled_at = case when news.state = 'waiting' then null else ?::timestamptz end
            from unnest(?::uuid[], ?::text[], ?::integer[], ?::integer[], ?::integer[], ?::timestamptz[], ?::text[])
                as news (id, state, parts, attempts, uncertain, due_at, error)
            where kept.id = news.id and kept.state = 'waiting'""";

    static final String RECENT = "select bot_id, chat_id, sent_at from delivery where sent_at >= ? and bot_id = any(?)";

    static final String MOVE = "update delivery set chat_id = ?"
            + " where tenant_id = ? and bot_id = ? and chat_id = ? and state = 'waiting'";

    static final String UNDELIVERED = """
            select id, chat_id, text, coalesce(error, ''), settled_at from delivery
            where tenant_id = ? and bot_id = ? and state = 'given_up'
                and position < coalesce((select position from delivery where id = ?), 9223372036854775807)
            order by position desc limit ?""";

    static final String BACKLOG = "select bot_id, count(*) from delivery where state = 'waiting' group by bot_id";

    static final String FORGET = """
            delete from delivery where ctid = any(array(select ctid from delivery where settled_at < ? limit 5000))""";

    private final HibernateTransactions transactions;
    private final InstantSource clock;
    private final List<Consumer<Enqueued>> listeners = new CopyOnWriteArrayList<>();

    private record Place(long position, Optional<UUID> after) {}

    public PostgresDeliveries(HibernateTransactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void enqueue(NewDelivery wanted) {
        var place = transactions.jdbc(connection -> Jdbc.query(
                connection,
                PROMISE,
                row -> new Place(row.getLong(1), Optional.ofNullable(row.getObject(2, UUID.class))),
                wanted.bot().value(),
                wanted.id(),
                wanted.tenant().value(),
                wanted.bot().value(),
                wanted.chat().value(),
                wanted.outgoing().text().replace("\0", ""),
                buttons(wanted.outgoing()),
                wanted.at(),
                wanted.at(),
                wanted.tenant().value()));
        place.stream().findFirst().ifPresent(first -> transactions.afterCommit(() -> tell(wanted, first)));
    }

    private void tell(NewDelivery wanted, Place place) {
        var delivery = new Delivery(
                wanted.id(),
                wanted.tenant(),
                wanted.bot(),
                wanted.chat(),
                place.position(),
                wanted.outgoing(),
                Progress.none(wanted.at()));
        listeners.forEach(listener -> listener.accept(new Enqueued(delivery, place.after())));
    }

    @Override
    public Subscription onEnqueued(Consumer<Enqueued> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    @AcrossTenants
    public List<Delivery> waiting(Collection<BotId> bots, int each) {
        return transactions.jdbc(connection ->
                Jdbc.query(connection, WAITING, PostgresDeliveries::delivery, Jdbc.ids(bots, BotId::value), each));
    }

    @Override
    @AcrossTenants
    public void record(Collection<Outcome> outcomes) {
        var now = clock.instant();
        transactions.deferJdbc(connection -> Jdbc.update(
                connection,
                RECORD,
                now,
                now,
                Jdbc.ids(outcomes, outcome -> outcome.delivery().id()),
                Jdbc.texts(outcomes, PostgresDeliveries::state),
                Jdbc.integers(outcomes, outcome -> progress(outcome).parts()),
                Jdbc.integers(outcomes, outcome -> progress(outcome).attempts()),
                Jdbc.integers(outcomes, outcome -> progress(outcome).unconfirmed()),
                Jdbc.times(outcomes, outcome -> progress(outcome).dueAt()),
                Jdbc.texts(outcomes, PostgresDeliveries::error)));
    }

    private static Progress progress(Outcome outcome) {
        return outcome.delivery().progress();
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> "sent";
            case Outcome.Later _ -> "waiting";
            case Outcome.GivenUp _ -> "given_up";
        };
    }

    private static String error(Outcome outcome) {
        return outcome instanceof Outcome.GivenUp gone ? gone.reason().replace("\0", "") : "";
    }

    @Override
    @AcrossTenants
    public List<Recent> sentSince(Collection<BotId> bots, Instant since) {
        return transactions.jdbc(connection -> Jdbc.query(
                connection,
                RECENT,
                row -> new Recent(
                        new BotId(row.getObject(1, UUID.class)), new ChatId(row.getLong(2)), Jdbc.time(row, 3)),
                since,
                Jdbc.ids(bots, BotId::value)));
    }

    @Override
    public Slice<FailedDelivery> undelivered(TenantId tenant, BotId bot, Slice.Request request) {
        var found = transactions.jdbc(connection -> Jdbc.query(
                connection,
                UNDELIVERED,
                row -> new FailedDelivery(
                        row.getObject(1, UUID.class),
                        new ChatId(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        Jdbc.time(row, 5)),
                tenant.value(),
                bot.value(),
                request.after().orElse(null),
                request.limit() + 1));
        return Slice.ofLookahead(found, request.limit(), FailedDelivery::id);
    }

    @Override
    public void move(TenantId tenant, BotId bot, ChatId from, ChatId to) {
        transactions.jdbc(
                connection -> Jdbc.update(connection, MOVE, to.value(), tenant.value(), bot.value(), from.value()));
    }

    @Override
    @AcrossTenants
    public List<Backlog> backlog() {
        return transactions.jdbc(connection -> Jdbc.query(
                connection, BACKLOG, row -> new Backlog(new BotId(row.getObject(1, UUID.class)), row.getLong(2))));
    }

    @Override
    @AcrossTenants
    public int purge(Instant before) {
        return transactions.jdbc(connection -> Jdbc.update(connection, FORGET, before));
    }

    private static String[] buttons(OutgoingMessage outgoing) {
        return outgoing.buttons().stream()
                .flatMap(button -> Stream.of(button.data(), button.label()))
                .toArray(String[]::new);
    }

    private static List<OutgoingMessage.Button> buttons(String[] words) {
        return IntStream.range(0, words.length / 2)
                .mapToObj(index -> new OutgoingMessage.Button(words[2 * index + 1], words[2 * index]))
                .toList();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var buttons = buttons((String[]) row.getArray(7).getArray());
        return new Delivery(
                row.getObject(1, UUID.class),
                new TenantId(row.getObject(2, UUID.class)),
                new BotId(row.getObject(3, UUID.class)),
                new ChatId(row.getLong(4)),
                row.getLong(5),
                new OutgoingMessage(row.getString(6), buttons),
                new Progress(row.getInt(8), row.getInt(9), row.getInt(10), Jdbc.time(row, 11)));
    }
}
