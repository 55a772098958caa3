package io.replyx.testkit.memory;

import io.replyx.application.bots.port.Bots;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.StartedBotRow;

final class InMemoryBots extends InMemoryTenantStore<BotId, Bot> implements Bots {
    InMemoryBots(Tables tables) {
        super(tables, tables.bots);
    }

    @Override
    void checkReferences(Bot bot) {
        tables.assistants.require(bot.tenant(), bot.assistant());
    }

    @Override
    public void add(Bot bot) {
        register(bot);
        super.add(bot);
    }

    @Override
    public void save(Bot bot) {
        super.save(bot);
        register(next(bot));
    }

    private void register(Bot bot) {
        var account = bot.account();
        boolean taken = tables.startedBots
                .all()
                .anyMatch(
                        other -> other.account() == account.id() && !other.bot().equals(bot.id()));
        if (taken) {
            throw BotRefusal.BOT_TAKEN.refusal("username", account.username());
        }
        var row = new StartedBotRow(bot.tenant(), bot.id(), account.id(), bot.started(), bot.version());
        tables.startedBots.put(bot.id(), row);
    }

    @Override
    public void remove(TenantId tenant, BotId id) {
        if (find(tenant, id).isEmpty()) {
            return;
        }
        super.remove(tenant, id);
        tables.startedBots.remove(id);
        tables.botStates.remove(id);
        tables.nextUpdates.remove(id);
        tables.updates.removeIf(key -> key.bot().equals(id));
        tables.deliveries.removeIf(
                key -> tables.deliveries.require(key).delivery().bot().equals(id));
    }
}
