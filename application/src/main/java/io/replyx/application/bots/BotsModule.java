package io.replyx.application.bots;

import io.replyx.application.assistants.port.AssistantStores;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.BotStores;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.dialogs.MessageIntake;
import io.replyx.application.dialogs.OutboundQueue;
import io.replyx.application.dialogs.port.DialogStores;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.kernel.VersionedUpdate;

/** Puts this capability together. */
public final class BotsModule {
    private final Parts parts;
    private final BotViewLoader views;
    private final BotSecretsCipher secrets;
    private final UpdateNotifier notifier = new UpdateNotifier();

    /** What it is put together from. */
    public record Parts(
            CoreServices core,
            BotStores stores,
            Leases leases,
            AssistantStores assistants,
            DialogStores dialogs,
            BotGateway gateway,
            LiveFeed live,
            SecretCipher cipher) {}

    public BotsModule(Parts parts) {
        this.parts = parts;
        this.views = new BotViewLoader(
                parts.stores().registry(),
                parts.stores().latencies(),
                parts.core().clock());
        this.secrets = new BotSecretsCipher(parts.cipher(), parts.core().tokens());
    }

    /** What dialogs tell of all that is stored in them. */
    public static OutboundQueue outboundQueue(Deliveries deliveries) {
        return new TelegramOutboundQueue(deliveries);
    }

    public BotsApi api(UseCaseDecorator decorator) {
        var core = parts.core();
        var transactions = core.transactions();
        var stores = parts.stores();
        var bots = stores.bots();
        var assistants = parts.assistants().assistants();
        var verifier = new BotTokenVerifier(parts.gateway());
        var update = new VersionedUpdate<>(transactions, bots);
        return new BotsApi(
                decorator.wrap("CreateBot", new CreateBot(core, assistants, bots, views, secrets, verifier)),
                decorator.wrap("GetBot", new GetBot(transactions, bots, views)),
                decorator.wrap("ListBots", new ListBots(transactions, bots, views)),
                decorator.wrap(
                        "ListFailedDeliveries", new ListFailedDeliveries(transactions, bots, stores.deliveries())),
                decorator.wrap("GetMessageFile", messageFile()),
                decorator.wrap("UpdateBot", new UpdateBot(update, views, assistants, secrets, verifier)),
                decorator.wrap("ChangeBotState", new ChangeBotState(update, views, secrets)),
                decorator.wrap("DeleteBot", new DeleteBot(transactions, bots, secrets, parts.gateway())),
                decorator.wrap("AcceptUpdate", new AcceptUpdate(core, stores, secrets, parts.gateway(), notifier)),
                decorator.wrap("GetFleetStatus", new GetFleetStatus(transactions, stores, parts.leases())));
    }

    /** For whoever runs the bots. */
    public BotRuntime runtime(MessageIntake intake) {
        var handler = new UpdateHandler(new UpdateHandler.Parts(
                parts.core(),
                parts.stores(),
                parts.assistants().versions(),
                parts.dialogs().dialogs(),
                intake));
        return new StoredBotRuntime(
                parts.core().transactions(), parts.stores(), parts.leases(), secrets, notifier, handler, parts.live());
    }

    private GetMessageFile messageFile() {
        return new GetMessageFile(
                parts.core().transactions(),
                parts.dialogs().dialogs(),
                parts.dialogs().messages(),
                parts.stores().bots(),
                secrets,
                parts.gateway());
    }
}
