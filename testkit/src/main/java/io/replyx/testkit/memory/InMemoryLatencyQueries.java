package io.replyx.testkit.memory;

import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.DeliveryRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryLatencyQueries(Tables tables) implements LatencyQueries {
    @Override
    public List<Measured> ofAnswers(TenantId tenant, Collection<BotId> bots) {
        tables.transactions.requireTenant(tenant);
        return bots.stream()
                .flatMap(this::latest)
                .flatMap(row -> askedAt(tenant, row).map(asked -> measured(row, asked)).stream())
                .toList();
    }

    @Override
    public List<Measured> ofDeliveries() {
        tables.transactions.requireAcross();
        return tables.startedBots
                .all()
                .flatMap(duty -> latest(duty.bot()))
                .map(row -> measured(row, row.promisedAt()))
                .toList();
    }

    private Stream<DeliveryRow> latest(BotId bot) {
        return tables.deliveries
                .all()
                .filter(row ->
                        row.delivery().bot().equals(bot) && row.arrivedAt().isPresent())
                .sorted(Comparator.comparing(InMemoryLatencyQueries::arrivedAt).reversed())
                .limit(LAST);
    }

    private Optional<Instant> askedAt(TenantId tenant, DeliveryRow row) {
        return tables.messages
                .find(tenant, new MessageId(row.delivery().id()))
                .flatMap(Message::replyTo)
                .flatMap(question -> tables.messages.find(tenant, question))
                .map(Message::createdAt);
    }

    private static Measured measured(DeliveryRow row, Instant since) {
        return new Measured(row.delivery().bot(), Duration.between(since, arrivedAt(row)));
    }

    private static Instant arrivedAt(DeliveryRow row) {
        return row.arrivedAt().orElseThrow();
    }
}
