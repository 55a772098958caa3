package io.replyx.application;

import io.replyx.application.assistants.AssistantsAssembly;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.BotsAssembly;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.dialogs.DialogsAssembly;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.identity.IdentityAssembly;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.Passwords;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.DeliverEvent;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.Once;
import io.replyx.application.kernel.OutboxEvents;
import io.replyx.application.kernel.RandomSecrets;
import io.replyx.application.kernel.RateLimits;
import io.replyx.application.kernel.Secrets;
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.TimeOrderedIds;
import io.replyx.application.kernel.Vault;
import io.replyx.application.knowledge.KnowledgeAssembly;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.sites.SitePolicy;
import io.replyx.application.sites.SitesAssembly;
import io.replyx.domain.knowledge.Chunker;
import io.replyx.domain.knowledge.TokenCount;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts the capabilities together, each over what it needs of the host's adapters. */
final class Assembly {
    private final Persistence stores;
    private final Remote remote;
    private final Local local;
    private final Policies policies;
    private final Around around;
    private final InstantSource clock;
    private final Ids ids;
    private final Secrets secrets;
    private final Once once;

    /** Parts that are slow, or far away. */
    record Remote(
            AnswerModel model,
            Embedder embedder,
            DocumentParser parser,
            Passwords passwords,
            Mailer mailer,
            BotGateway botGateway) {}

    /** Parts that are quick, and near. */
    record Local(Vault vault, RateLimits limits, TokenCount tokens, Charging charging, LiveFeed live) {}

    record Policies(IdentityPolicy identity, SitePolicy sites) {}

    Assembly(
            Persistence stores,
            Remote remote,
            Local local,
            Policies policies,
            Around around,
            InstantSource clock,
            RandomGenerator random) {
        this.stores = stores;
        this.remote = remote;
        this.local = local;
        this.policies = policies;
        this.around = around;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock, random);
        this.secrets = new RandomSecrets(random);
        this.once = new Once(stores.idempotencyKeys());
    }

    ReplyX assemble() {
        var identity = identity();
        var knowledge = knowledge();
        var sites = sites();
        var dialogs = new DialogsAssembly(dialogParts(knowledge, sites));
        var bots = new BotsAssembly(botParts());
        var subscribers = List.<Subscriber<?>>of(identity.confirmationMails());
        var events = new OutboxEvents(stores.outbox(), stores.jobs(), ids, subscribers);
        var handlers = new ArrayList<>(List.of(dialogs.replies(), knowledge.indexing()));
        subscribers.forEach(each -> handlers.add(DeliverEvent.to(each, stores.transactions(), stores.outbox())));
        return new ReplyX(
                identity.api(events, around),
                assistants().api(around),
                knowledge.api(around),
                dialogs.api(around),
                sites.api(around),
                bots.api(around),
                local.limits(),
                new JobRunner(stores.jobQueue(), clock, handlers),
                bots.work(dialogs.intake()),
                new BotTraffic(),
                identity.installPlatformAdmin());
    }

    private IdentityAssembly identity() {
        return new IdentityAssembly(
                stores.transactions(),
                stores.users(),
                stores.tenants(),
                stores.sessions(),
                stores.confirmationTokens(),
                remote.passwords(),
                remote.mailer(),
                ids,
                secrets,
                clock,
                policies.identity());
    }

    private AssistantsAssembly assistants() {
        return new AssistantsAssembly(
                stores.transactions(), stores.assistants(), stores.assistantVersions(), once, ids, clock);
    }

    private KnowledgeAssembly knowledge() {
        return new KnowledgeAssembly(
                stores.transactions(),
                stores.documents(),
                stores.chunks(),
                stores.textIndex(),
                stores.vectorIndex(),
                stores.assistants(),
                remote.parser(),
                new Chunker(Chunker.Settings.standard(), local.tokens()),
                remote.embedder(),
                stores.jobs(),
                once,
                ids,
                clock);
    }

    private SitesAssembly sites() {
        return new SitesAssembly(
                stores.transactions(),
                stores.assistants(),
                stores.dialogs(),
                stores.sites(),
                stores.visitors(),
                local.vault(),
                secrets,
                local.limits(),
                policies.sites(),
                once,
                ids,
                clock);
    }

    private DialogsAssembly.Parts dialogParts(KnowledgeAssembly knowledge, SitesAssembly sites) {
        return new DialogsAssembly.Parts(
                stores.transactions(),
                stores.assistants(),
                stores.assistantVersions(),
                stores.documents(),
                stores.dialogs(),
                stores.messages(),
                stores.ratings(),
                knowledge.retriever(),
                remote.model(),
                local.tokens(),
                local.charging(),
                sites.rules(),
                BotsAssembly.push(stores.deliveries()),
                local.live(),
                stores.jobs(),
                once,
                ids,
                clock);
    }

    private BotsAssembly.Parts botParts() {
        return new BotsAssembly.Parts(
                stores.transactions(),
                stores.bots(),
                stores.botChats(),
                stores.duties(),
                stores.inbox(),
                stores.deliveries(),
                stores.latencies(),
                stores.leases(),
                stores.assistants(),
                stores.assistantVersions(),
                stores.dialogs(),
                stores.messages(),
                remote.botGateway(),
                local.live(),
                local.vault(),
                secrets,
                once,
                ids,
                clock);
    }
}
