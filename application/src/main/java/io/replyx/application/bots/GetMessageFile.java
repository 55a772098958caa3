package io.replyx.application.bots;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Gives out a file that a customer sent to a bot. Telegram keeps it; nobody else can ask Telegram for it. */
public final class GetMessageFile implements UseCase<GetMessageFile.Query, GetMessageFile.File> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Bots bots;
    private final BotSecretsCipher secrets;
    private final BotGateway gateway;

    /** @param number of the file among those of the message, from 1 */
    public record Query(DialogId dialog, MessageId message, int number) {}

    /** @param name as the customer's program called it */
    public record File(Optional<String> name, CustomerFile file) {}

    private record Found(BotToken token, String id, Optional<String> name) {}

    GetMessageFile(
            Transactions transactions,
            Dialogs dialogs,
            Messages messages,
            Bots bots,
            BotSecretsCipher secrets,
            BotGateway gateway) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.messages = messages;
        this.bots = bots;
        this.secrets = secrets;
        this.gateway = gateway;
    }

    @Override
    public File handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_DIALOGS);
        var found = transactions.inTenant(tenant, () -> find(tenant, query));
        try {
            return new File(found.name(), gateway.open(found.token(), found.id()));
        } catch (PermanentFailure refused) {
            throw BotRefusal.FILE_NOT_GIVEN_OUT.refusal("reason", String.valueOf(refused.getMessage()));
        }
    }

    private Found find(TenantId tenant, Query query) {
        var dialog = dialogs.require(tenant, query.dialog());
        var message = messages.require(tenant, dialog.id(), query.message());
        if (!(dialog.channel() instanceof Channel.Telegram telegram)) {
            throw noFile(query);
        }
        var id = idOf(message, query.number()).orElseThrow(() -> noFile(query));
        var name = query.number() == 1 ? note(message, IncomingMessageMapper.FILE + "name") : Optional.<String>empty();
        return new Found(secrets.token(bots.require(tenant, telegram.bot())), id, name);
    }

    private static Optional<String> idOf(Message message, int number) {
        return note(
                message, number == 1 ? IncomingMessageMapper.FILE + "id" : IncomingMessageMapper.FILE + number + ".id");
    }

    private static Optional<String> note(Message message, String key) {
        return Optional.ofNullable(message.metadata().entries().get(key));
    }

    private static RuntimeException noFile(Query query) {
        return BotRefusal.UNKNOWN_FILE.refusal("id", query.message(), "number", query.number());
    }
}
