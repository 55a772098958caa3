package io.replyx.testkit.memory;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.StartedBotRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

record InMemoryBotRegistry(Tables tables) implements BotRegistry {
    @Override
    public List<StartedBot> started() {
        tables.transactions.requireAcross();
        return tables.startedBots
                .all()
                .filter(StartedBotRow::started)
                .map(row -> new StartedBot(row.tenant(), row.bot(), row.version()))
                .toList();
    }

    @Override
    public Optional<TenantId> ownerOf(BotId bot) {
        tables.transactions.requireAcross();
        return tables.startedBots.find(bot).map(StartedBotRow::tenant);
    }

    @Override
    public void report(Collection<BotStatus> statuses) {
        tables.transactions.requireAcross();
        statuses.stream()
                .filter(status -> tables.startedBots.find(status.bot()).isPresent())
                .forEach(status -> tables.botStates.put(status.bot(), status));
    }

    @Override
    public List<BotStatus> reported() {
        tables.transactions.requireAcross();
        return tables.botStates.all().toList();
    }

    @Override
    public List<BotStatus> statuses(TenantId tenant, Collection<BotId> bots) {
        tables.transactions.requireTenant(tenant);
        return tables.botStates
                .all()
                .filter(status -> status.tenant().equals(tenant) && bots.contains(status.bot()))
                .toList();
    }
}
