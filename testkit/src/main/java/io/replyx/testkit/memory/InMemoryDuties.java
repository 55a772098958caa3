package io.replyx.testkit.memory;

import io.replyx.application.bots.port.Duties;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.DutyRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

record InMemoryDuties(Tables tables) implements Duties {
    @Override
    public List<Duty> all() {
        tables.transactions.requireAcross();
        return tables.duties
                .all()
                .filter(DutyRow::started)
                .map(row -> new Duty(row.tenant(), row.bot(), row.version()))
                .toList();
    }

    @Override
    public Optional<TenantId> ownerOf(BotId bot) {
        tables.transactions.requireAcross();
        return tables.duties.find(bot).map(DutyRow::tenant);
    }

    @Override
    public void report(Collection<BotStatus> statuses) {
        tables.transactions.requireAcross();
        statuses.stream()
                .filter(status -> tables.duties.find(status.bot()).isPresent())
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
