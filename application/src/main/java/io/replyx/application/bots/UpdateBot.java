package io.replyx.application.bots;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Changes a bot; it goes on with what it is now, and no other bot notices. Owners may. */
public final class UpdateBot implements UseCase<UpdateBot.Command, BotView> {
    private final VersionedUpdate<BotId, Bot> update;
    private final BotViewLoader views;
    private final Assistants assistants;
    private final BotSecretsCipher secrets;
    private final BotTokenVerifier verifier;

    public record Command(
            BotId id, Patch<AssistantId> assistant, Patch<BotToken> token, Patch<Optional<UpdateMode>> updateMode) {}

    /** A token that Telegram has just accepted. */
    private record Login(BotToken token, BotAccount account) {}

    UpdateBot(
            VersionedUpdate<BotId, Bot> update,
            BotViewLoader views,
            Assistants assistants,
            BotSecretsCipher secrets,
            BotTokenVerifier verifier) {
        this.update = update;
        this.views = views;
        this.assistants = assistants;
        this.secrets = secrets;
        this.verifier = verifier;
    }

    @Override
    public BotView handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_BOTS);
        var login = command.token() instanceof Patch.To<BotToken>(var token)
                ? Optional.of(new Login(token, verifier.of(token)))
                : Optional.<Login>empty();
        return update.apply(tenant, command.id(), bot -> changed(tenant, bot, command, login), views::view);
    }

    private Bot changed(TenantId tenant, Bot bot, Command command, Optional<Login> login) {
        if (command.assistant() instanceof Patch.To<AssistantId>(var assistant)) {
            assistants.require(tenant, assistant);
        }
        var next = bot.withAssistant(command.assistant().applyTo(bot.assistant()))
                .withUpdateMode(command.updateMode().applyTo(bot.updateMode()));
        return login.map(with -> next.withAccount(with.account(), secrets.make(bot.id(), with.token())))
                .orElse(next);
    }
}
