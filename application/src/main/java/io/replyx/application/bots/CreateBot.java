package io.replyx.application.bots;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Connects a bot of Telegram to an assistant, and starts it. Telegram is asked whether it knows the token. Owners may. */
public final class CreateBot implements UseCase<CreateBot.Command, BotView> {
    private final CoreServices core;
    private final Assistants assistants;
    private final Bots bots;
    private final BotViewLoader views;
    private final BotSecretsCipher secrets;
    private final BotTokenVerifier verifier;

    public record Command(
            AssistantId assistant,
            BotToken token,
            Optional<UpdateMode> updateMode,
            Optional<IdempotencyKey> idempotencyKey) {}

    CreateBot(
            CoreServices core,
            Assistants assistants,
            Bots bots,
            BotViewLoader views,
            BotSecretsCipher secrets,
            BotTokenVerifier verifier) {
        this.core = core;
        this.assistants = assistants;
        this.bots = bots;
        this.views = views;
        this.secrets = secrets;
        this.verifier = verifier;
    }

    @Override
    public BotView handle(Actor actor, Command command) {
        var member = actor.requireMember(Right.MANAGE_BOTS);
        var tenant = member.tenant();
        core.transactions().runInTenant(tenant, () -> assistants.require(tenant, command.assistant()));
        var account = verifier.of(command.token());
        var scope = new IdempotencyStore.Scope(tenant, member.user(), "CreateBot");
        return core.transactions()
                .inTenant(
                        tenant,
                        () -> views.view(core.idempotency()
                                .createOnce(
                                        scope,
                                        command.idempotencyKey(),
                                        () -> create(tenant, command, account),
                                        bot -> bot.id().value(),
                                        id -> bots.require(tenant, new BotId(id)))));
    }

    private Bot create(TenantId tenant, Command command, BotAccount account) {
        var id = new BotId(core.ids().next());
        var assistant = assistants.require(tenant, command.assistant()).id();
        var sealed = secrets.make(id, command.token());
        var bot = Bot.create(
                id,
                tenant,
                assistant,
                account,
                sealed,
                command.updateMode(),
                core.clock().instant());
        bots.add(bot);
        return bot;
    }
}
