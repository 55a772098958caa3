package io.replyx.testkit.memory;

import io.replyx.application.bots.port.Bots;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.StartedBotRow;
import java.util.Optional;

record InMemoryBots(Tables tables) implements Bots {
    @Override
    public Optional<Bot> find(TenantId tenant, BotId id) {
        return tables.bots.find(tenant, id);
    }

    @Override
    public Slice<Bot> list(TenantId tenant, Slice.Request request) {
        return Pages.newestFirst(
                tables.bots.all(tenant), request, bot -> bot.id().value());
    }

    @Override
    public void add(Bot bot) {
        tables.assistants.require(bot.tenant(), bot.assistant());
        takeOnDuty(bot);
        tables.bots.insert(bot.tenant(), bot.id(), bot);
    }

    @Override
    public void save(Bot bot) {
        tables.transactions.requireTenant(bot.tenant());
        if (find(bot.tenant(), bot.id())
                .filter(stored -> stored.version() == bot.version())
                .isEmpty()) {
            throw new StaleState("bot");
        }
        tables.assistants.require(bot.tenant(), bot.assistant());
        var next = next(bot);
        takeOnDuty(next);
        tables.bots.update(bot.tenant(), bot.id(), next);
    }

    private void takeOnDuty(Bot bot) {
        boolean taken = tables.startedBots
                .all()
                .anyMatch(duty ->
                        duty.account() == bot.account().id() && !duty.bot().equals(bot.id()));
        if (taken) {
            throw BotRefusal.BOT_TAKEN.refusal("username", bot.account().username());
        }
        tables.startedBots.put(
                bot.id(),
                new StartedBotRow(bot.tenant(), bot.id(), bot.account().id(), bot.started(), bot.version()));
    }

    @Override
    public void remove(TenantId tenant, BotId id) {
        if (find(tenant, id).isEmpty()) {
            return;
        }
        tables.bots.removeIf(tenant, id::equals);
        tables.startedBots.remove(id);
        tables.botStates.remove(id);
        tables.nextUpdates.remove(id);
        tables.updates.removeIf(key -> key.bot().equals(id));
        tables.deliveries.removeIf(
                key -> tables.deliveries.require(key).delivery().bot().equals(id));
    }

    private static Bot next(Bot bot) {
        return new Bot(
                bot.id(),
                bot.tenant(),
                bot.assistant(),
                bot.account(),
                bot.secrets(),
                bot.updateMode(),
                bot.started(),
                bot.createdAt(),
                bot.version() + 1);
    }
}
