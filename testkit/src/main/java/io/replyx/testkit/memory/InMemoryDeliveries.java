package io.replyx.testkit.memory;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.FailedDelivery;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.DeliveryRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryDeliveries implements Deliveries {
    private final Tables tables;
    private final InstantSource clock;
    private final List<Consumer<Enqueued>> listeners = new CopyOnWriteArrayList<>();

    InMemoryDeliveries(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void enqueue(NewDelivery wanted) {
        tables.transactions.requireTenant(wanted.tenant());
        if (tables.startedBots.find(wanted.bot()).isEmpty()
                || tables.deliveries.find(wanted.id()).isPresent()) {
            return;
        }
        var after = waiting(wanted.bot())
                .filter(earlier -> earlier.chat().equals(wanted.chat()))
                .map(Delivery::id)
                .reduce((_, last) -> last);
        var delivery = new Delivery(
                wanted.id(),
                wanted.tenant(),
                wanted.bot(),
                wanted.chat(),
                tables.nextPosition(),
                wanted.outgoing(),
                Delivery.Progress.none(wanted.at()));
        tables.deliveries.insert(
                wanted.id(), new DeliveryRow(delivery, wanted.at(), true, Optional.empty(), Optional.empty()));
        tables.transactions.onCommit(
                () -> listeners.forEach(listener -> listener.accept(new Enqueued(delivery, after))));
    }

    @Override
    public Subscription onEnqueued(Consumer<Enqueued> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Delivery> waiting(Collection<BotId> bots, int each) {
        tables.transactions.requireAcross();
        return bots.stream()
                .flatMap(bot -> waiting(bot).limit(each))
                .sorted(Comparator.comparingLong(Delivery::position))
                .toList();
    }

    private Stream<Delivery> waiting(BotId bot) {
        return waiting()
                .filter(delivery -> delivery.bot().equals(bot))
                .sorted(Comparator.comparingLong(Delivery::position));
    }

    private Stream<Delivery> waiting() {
        return tables.deliveries.all().filter(DeliveryRow::waiting).map(DeliveryRow::delivery);
    }

    @Override
    public void record(Collection<Outcome> outcomes) {
        tables.transactions.requireAcross();
        outcomes.forEach(outcome -> tables.deliveries
                .find(outcome.delivery().id())
                .filter(DeliveryRow::waiting)
                .ifPresent(row -> tables.deliveries.put(outcome.delivery().id(), after(row, outcome))));
    }

    private DeliveryRow after(DeliveryRow row, Outcome outcome) {
        var progress = outcome.delivery().progress();
        boolean more = progress.parts() > row.delivery().progress().parts();
        var sentAt = more ? Optional.of(clock.instant()) : row.sentAt();
        var end = outcome instanceof Outcome.GivenUp gone
                ? Optional.of(new DeliveryRow.End(gone.reason(), clock.instant()))
                : Optional.<DeliveryRow.End>empty();
        return new DeliveryRow(
                row.delivery().with(progress), row.promisedAt(), outcome instanceof Outcome.Later, sentAt, end);
    }

    @Override
    public List<Recent> sentSince(Collection<BotId> bots, Instant since) {
        tables.transactions.requireAcross();
        return tables.deliveries
                .all()
                .filter(row -> bots.contains(row.delivery().bot()))
                .flatMap(row -> row
                        .sentAt()
                        .filter(at -> !at.isBefore(since))
                        .map(at ->
                                new Recent(row.delivery().bot(), row.delivery().chat(), at))
                        .stream())
                .toList();
    }

    @Override
    public Slice<FailedDelivery> undelivered(TenantId tenant, BotId bot, Slice.Request request) {
        tables.transactions.requireTenant(tenant);
        long before = request.after()
                .flatMap(tables.deliveries::find)
                .map(row -> row.delivery().position())
                .orElse(Long.MAX_VALUE);
        var found = tables.deliveries
                .all()
                .filter(row -> row.delivery().tenant().equals(tenant)
                        && row.delivery().bot().equals(bot)
                        && row.end().isPresent()
                        && row.delivery().position() < before)
                .sorted(Comparator.comparingLong(
                                (DeliveryRow row) -> row.delivery().position())
                        .reversed())
                .limit(request.limit() + 1L)
                .map(InMemoryDeliveries::undelivered)
                .toList();
        return Slice.ofLookahead(found, request.limit(), FailedDelivery::id);
    }

    private static FailedDelivery undelivered(DeliveryRow row) {
        var delivery = row.delivery();
        var end = row.end().orElseThrow();
        return new FailedDelivery(
                delivery.id(), delivery.chat(), delivery.outgoing().text(), end.reason(), end.at());
    }

    @Override
    public void move(TenantId tenant, BotId bot, ChatId from, ChatId to) {
        tables.transactions.requireTenant(tenant);
        tables.deliveries
                .all()
                .filter(row -> row.waiting()
                        && row.delivery().bot().equals(bot)
                        && row.delivery().chat().equals(from))
                .forEach(row -> tables.deliveries.put(
                        row.delivery().id(),
                        new DeliveryRow(
                                row.delivery().to(to), row.promisedAt(), true, row.sentAt(), Optional.empty())));
    }

    @Override
    public List<Backlog> backlog() {
        tables.transactions.requireAcross();
        return waiting().collect(Collectors.groupingBy(Delivery::bot, Collectors.counting())).entrySet().stream()
                .map(entry -> new Backlog(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public int purge(Instant before) {
        tables.transactions.requireAcross();
        var gone = tables.deliveries
                .all()
                .filter(row ->
                        !row.waiting() && row.sentAt().orElse(Instant.MIN).isBefore(before))
                .toList();
        gone.forEach(row -> tables.deliveries.remove(row.delivery().id()));
        return gone.size();
    }
}
