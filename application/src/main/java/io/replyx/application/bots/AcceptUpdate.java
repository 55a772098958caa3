package io.replyx.application.bots;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.kernel.TenantId;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Takes in what Telegram brings. Once this returns it is stored, and Telegram may forget it. Whoever knows the bot's secret
 * may.
 */
public final class AcceptUpdate implements UseCase<AcceptUpdate.Command, AcceptUpdate.Accepted> {
    private final CoreServices core;
    private final Bots bots;
    private final BotRegistry registry;
    private final BotSecretsCipher secrets;
    private final BotGateway gateway;
    private final Inbox inbox;
    private final UpdateNotifier notifier;

    /**
     * @param secret as Telegram sends it in its header; empty when it does not
     * @param json read only once the secret has proved right
     */
    public record Command(BotId bot, String secret, Supplier<String> json) {}

    /** @param repeated whether it was stored before */
    public record Accepted(boolean repeated) {}

    AcceptUpdate(
            CoreServices core,
            BotStores stores,
            BotSecretsCipher secrets,
            BotGateway gateway,
            UpdateNotifier notifier) {
        this.core = core;
        this.bots = stores.bots();
        this.registry = stores.registry();
        this.secrets = secrets;
        this.gateway = gateway;
        this.inbox = stores.inbox();
        this.notifier = notifier;
    }

    @Override
    public Accepted handle(Actor actor, Command command) {
        var bot = find(command.bot());
        if (!secrets.isFromTelegram(bot, command.secret())) {
            throw BotRefusal.WRONG_SECRET.refusal();
        }
        var update = gateway.read(command.json().get());
        var stored =
                inbox.store(List.of(new Inbox.Batch(bot.tenant(), bot.id(), List.of(update), OptionalLong.empty())));
        notifier.announce(stored);
        return new Accepted(stored.isEmpty());
    }

    @AcrossTenants
    private Bot find(BotId id) {
        var owner =
                core.transactions().acrossTenants(() -> registry.ownerOf(id)).orElseThrow(() -> unknown(id));
        return find(owner, id);
    }

    private Bot find(TenantId tenant, BotId id) {
        return core.transactions().inTenant(tenant, () -> bots.require(tenant, id));
    }

    private static Refusal unknown(BotId id) {
        return BotRefusal.UNKNOWN_BOT.refusal("id", id);
    }
}
