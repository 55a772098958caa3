package io.replyx.application.bots;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.bots.port.BotChats;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.application.dialogs.MessageIntake;
import io.replyx.application.dialogs.OutboundQueue;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCaseDecorator;
import java.time.InstantSource;

/** Puts this capability together. */
public final class BotsModule {
    private final Parts parts;
    private final BotViewLoader views;
    private final BotSecretsCipher secrets;
    private final UpdateNotifier arrivals = new UpdateNotifier();

    /** What it is put together from. */
    public record Parts(
            Transactions transactions,
            Bots bots,
            BotChats chats,
            BotRegistry registry,
            Inbox inbox,
            Deliveries deliveries,
            LatencyQueries latencies,
            Leases leases,
            Assistants assistants,
            AssistantVersions versions,
            Dialogs dialogs,
            Messages messages,
            BotGateway gateway,
            LiveFeed live,
            SecretCipher cipher,
            TokenGenerator tokens,
            IdempotencyGuard idempotency,
            IdGenerator ids,
            InstantSource clock) {}

    public BotsModule(Parts parts) {
        this.parts = parts;
        this.views = new BotViewLoader(parts.registry(), parts.latencies(), parts.clock());
        this.secrets = new BotSecretsCipher(parts.cipher(), parts.tokens());
    }

    /** What dialogs tell of all that is stored in them. */
    public static OutboundQueue outboundQueue(Deliveries deliveries) {
        return new TelegramOutboundQueue(deliveries);
    }

    public BotsApi api(UseCaseDecorator decorator) {
        var transactions = parts.transactions();
        var bots = parts.bots();
        var editing = new BotUpdate(transactions, bots, views);
        var introduction = new BotTokenVerifier(parts.gateway());
        var update = new UpdateBot(editing, parts.assistants(), secrets, introduction);
        var fleet = new GetFleetStatus(
                transactions, parts.registry(), parts.deliveries(), parts.latencies(), parts.leases());
        return new BotsApi(
                decorator.wrap("CreateBot", createBot(introduction)),
                decorator.wrap("GetBot", new GetBot(transactions, bots, views)),
                decorator.wrap("ListBots", new ListBots(transactions, bots, views)),
                decorator.wrap(
                        "ListFailedDeliveries", new ListFailedDeliveries(transactions, bots, parts.deliveries())),
                decorator.wrap("GetMessageFile", getFile()),
                decorator.wrap("UpdateBot", update),
                decorator.wrap("ChangeBotState", new ChangeBotState(editing, secrets)),
                decorator.wrap("DeleteBot", new DeleteBot(transactions, bots, secrets, parts.gateway())),
                decorator.wrap("AcceptUpdate", acceptUpdate()),
                decorator.wrap("GetFleetStatus", fleet));
    }

    /** For whoever runs the bots. */
    public BotRuntime work(MessageIntake intake) {
        return new StoredBotRuntime(
                parts.transactions(),
                parts.bots(),
                parts.registry(),
                parts.inbox(),
                parts.deliveries(),
                secrets,
                arrivals,
                handling(intake),
                parts.live(),
                parts.leases());
    }

    private UpdateHandler handling(MessageIntake intake) {
        return new UpdateHandler(new UpdateHandler.Parts(
                parts.transactions(),
                parts.bots(),
                parts.chats(),
                parts.deliveries(),
                parts.versions(),
                parts.dialogs(),
                intake,
                parts.ids(),
                parts.clock()));
    }

    private CreateBot createBot(BotTokenVerifier introduction) {
        return new CreateBot(
                parts.transactions(),
                parts.assistants(),
                parts.bots(),
                views,
                secrets,
                introduction,
                parts.idempotency(),
                parts.ids(),
                parts.clock());
    }

    private GetMessageFile getFile() {
        return new GetMessageFile(
                parts.transactions(), parts.dialogs(), parts.messages(), parts.bots(), secrets, parts.gateway());
    }

    private AcceptUpdate acceptUpdate() {
        return new AcceptUpdate(
                parts.transactions(),
                parts.bots(),
                parts.registry(),
                secrets,
                parts.gateway(),
                parts.inbox(),
                arrivals);
    }
}
