package io.replyx.testkit.memory;

import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.testkit.memory.Tables.UpdateKey;
import io.replyx.testkit.memory.Tables.UpdateRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

record InMemoryInbox(Tables tables, InstantSource clock) implements Inbox {
    @Override
    public List<NewUpdate> store(List<Batch> batches) {
        return tables.transactions.acrossTenants(
                () -> batches.stream().flatMap(this::store).toList());
    }

    private Stream<NewUpdate> store(Batch batch) {
        if (tables.startedBots.find(batch.bot()).isEmpty()) {
            return Stream.empty();
        }
        batch.next().ifPresent(next -> tables.nextUpdates.put(batch.bot(), next));
        var before = unfinished(batch.bot()).toList();
        return batch.updates().stream()
                .sorted(Comparator.comparingLong(Update::id))
                .flatMap(update -> store(batch, update).stream())
                .map(stored ->
                        new NewUpdate(stored, last(before, stored.update().chat())))
                .toList()
                .stream();
    }

    private static OptionalLong last(List<Stored> before, ChatId chat) {
        return before.stream()
                .filter(stored -> stored.update().chat().equals(chat))
                .mapToLong(Stored::position)
                .max();
    }

    private Optional<Stored> store(Batch batch, Update update) {
        var key = new UpdateKey(batch.bot(), update.id());
        if (tables.updates.find(key).filter(this::isTheSame).isPresent()) {
            return Optional.empty();
        }
        var stored = new Stored(batch.tenant(), batch.bot(), tables.nextPosition(), update);
        tables.updates.put(key, new UpdateRow(stored, Optional.empty()));
        return Optional.of(stored);
    }

    private boolean isTheSame(UpdateRow row) {
        var forgotten = clock.instant().minus(WINDOW);
        return row.doneAt().isEmpty() || row.doneAt().get().isAfter(forgotten);
    }

    @Override
    public List<NextUpdate> next(Collection<BotId> bots) {
        return tables.transactions.acrossTenants(() -> bots.stream()
                .flatMap(bot -> tables.nextUpdates.find(bot).map(next -> new NextUpdate(bot, next)).stream())
                .toList());
    }

    @Override
    public List<Stored> pending(Collection<BotId> bots, int each) {
        return tables.transactions.acrossTenants(() -> bots.stream()
                .flatMap(bot -> unfinished(bot).limit(each))
                .sorted(Comparator.comparingLong(Stored::position))
                .toList());
    }

    private Stream<Stored> unfinished(BotId bot) {
        return tables.updates
                .all()
                .filter(row -> row.doneAt().isEmpty() && row.stored().bot().equals(bot))
                .map(UpdateRow::stored)
                .sorted(Comparator.comparingLong(Stored::position));
    }

    @Override
    public void finish(Collection<Stored> updates) {
        tables.transactions.runAcrossTenants(() -> updates.forEach(this::finish));
    }

    private void finish(Stored update) {
        var key = new UpdateKey(update.bot(), update.update().id());
        tables.updates
                .find(key)
                .filter(row -> row.stored().position() == update.position())
                .ifPresent(row -> tables.updates.put(key, row.done(clock.instant())));
    }

    @Override
    public int purge(Instant before) {
        return tables.transactions.acrossTenants(() -> {
            var gone = tables.updates
                    .all()
                    .filter(row -> row.doneAt().filter(before::isAfter).isPresent())
                    .toList();
            gone.forEach(row -> tables.updates.remove(
                    new UpdateKey(row.stored().bot(), row.stored().update().id())));
            return gone.size();
        });
    }
}
