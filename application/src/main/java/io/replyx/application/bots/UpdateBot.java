package io.replyx.application.bots;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Change;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.Intake;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Changes a bot; it goes on with what it is now, and no other bot notices. Owners may. */
public final class UpdateBot implements UseCase<UpdateBot.Command, BotView> {
    private final BotEditing editing;
    private final Assistants assistants;
    private final BotSecretBox secrets;
    private final Introduction introduction;

    public record Command(
            BotId id, Change<AssistantId> assistant, Change<BotToken> token, Change<Optional<Intake>> intake) {}

    /** A token that Telegram has just accepted. */
    private record Login(BotToken token, BotAccount account) {}

    UpdateBot(BotEditing editing, Assistants assistants, BotSecretBox secrets, Introduction introduction) {
        this.editing = editing;
        this.assistants = assistants;
        this.secrets = secrets;
        this.introduction = introduction;
    }

    @Override
    public BotView handle(Actor actor, Command command) {
        var tenant = actor.tenantWith(Right.MANAGE_BOTS);
        var login = command.token() instanceof Change.To<BotToken>(var token)
                ? Optional.of(new Login(token, introduction.of(token)))
                : Optional.<Login>empty();
        return editing.edit(tenant, command.id(), bot -> changed(tenant, bot, command, login));
    }

    private Bot changed(TenantId tenant, Bot bot, Command command, Optional<Login> login) {
        if (command.assistant() instanceof Change.To<AssistantId>(var assistant)) {
            assistants.require(tenant, assistant);
        }
        var next = bot.speakFor(command.assistant().applyTo(bot.assistant()))
                .take(command.intake().applyTo(bot.intake()));
        return login.map(with -> next.logInAs(with.account(), secrets.make(bot.id(), with.token())))
                .orElse(next);
    }
}
