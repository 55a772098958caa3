package io.replyx.application.bots;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.bots.port.BotChats;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Duties;
import io.replyx.application.bots.port.Inbox;
import io.replyx.application.bots.port.Latencies;
import io.replyx.application.dialogs.MessageIntake;
import io.replyx.application.dialogs.Push;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.dialogs.port.Messages;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Leases;
import io.replyx.application.kernel.Once;
import io.replyx.application.kernel.Secrets;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.Vault;
import java.time.InstantSource;

/** Puts this capability together. */
public final class BotsAssembly {
    private final Parts parts;
    private final BotViews views;
    private final BotSecretBox secrets;
    private final Arrivals arrivals = new Arrivals();

    /** What it is put together from. */
    public record Parts(
            Transactions transactions,
            Bots bots,
            BotChats chats,
            Duties duties,
            Inbox inbox,
            Deliveries deliveries,
            Latencies latencies,
            Leases leases,
            Assistants assistants,
            AssistantVersions versions,
            Dialogs dialogs,
            Messages messages,
            BotGateway gateway,
            LiveFeed live,
            Vault vault,
            Secrets secrets,
            Once once,
            Ids ids,
            InstantSource clock) {}

    public BotsAssembly(Parts parts) {
        this.parts = parts;
        this.views = new BotViews(parts.duties(), parts.latencies(), parts.clock());
        this.secrets = new BotSecretBox(parts.vault(), parts.secrets());
    }

    /** What dialogs tell of all that is stored in them. */
    public static Push push(Deliveries deliveries) {
        return new BotPush(deliveries);
    }

    public BotsApi api(Around around) {
        var transactions = parts.transactions();
        var bots = parts.bots();
        var editing = new BotEditing(transactions, bots, views);
        var introduction = new Introduction(parts.gateway());
        var update = new UpdateBot(editing, parts.assistants(), secrets, introduction);
        var fleet = new ViewFleet(transactions, parts.duties(), parts.deliveries(), parts.latencies(), parts.leases());
        return new BotsApi(
                around.wrap("CreateBot", createBot(introduction)),
                around.wrap("GetBot", new GetBot(transactions, bots, views)),
                around.wrap("ListBots", new ListBots(transactions, bots, views)),
                around.wrap("ListUndelivered", new ListUndelivered(transactions, bots, parts.deliveries())),
                around.wrap("GetFile", getFile()),
                around.wrap("UpdateBot", update),
                around.wrap("SwitchBot", new SwitchBot(editing, secrets)),
                around.wrap("DeleteBot", new DeleteBot(transactions, bots, secrets, parts.gateway())),
                around.wrap("AcceptUpdate", acceptUpdate()),
                around.wrap("ViewFleet", fleet));
    }

    /** For whoever runs the bots. */
    public BotWork work(MessageIntake intake) {
        return new StoredBotWork(
                parts.transactions(),
                parts.bots(),
                parts.duties(),
                parts.inbox(),
                parts.deliveries(),
                secrets,
                arrivals,
                handling(intake),
                parts.live(),
                parts.leases());
    }

    private UpdateHandling handling(MessageIntake intake) {
        return new UpdateHandling(new UpdateHandling.Parts(
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

    private CreateBot createBot(Introduction introduction) {
        return new CreateBot(
                parts.transactions(),
                parts.assistants(),
                parts.bots(),
                views,
                secrets,
                introduction,
                parts.once(),
                parts.ids(),
                parts.clock());
    }

    private GetFile getFile() {
        return new GetFile(
                parts.transactions(), parts.dialogs(), parts.messages(), parts.bots(), secrets, parts.gateway());
    }

    private AcceptUpdate acceptUpdate() {
        return new AcceptUpdate(
                parts.transactions(), parts.bots(), parts.duties(), secrets, parts.gateway(), parts.inbox(), arrivals);
    }
}
