package io.replyx.application;

import io.replyx.application.assistants.AssistantsModule;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotsModule;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.dialogs.DialogsModule;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.identity.IdentityModule;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.DeliverEventJob;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.OutboxEvents;
import io.replyx.application.kernel.RandomTokenGenerator;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.kernel.UuidV7Generator;
import io.replyx.application.knowledge.KnowledgeModule;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.replies.CannedRepliesModule;
import io.replyx.application.sites.SitePolicy;
import io.replyx.application.sites.SitesModule;
import io.replyx.domain.knowledge.Chunker;
import io.replyx.domain.knowledge.TokenCounter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts the capabilities together, each over what it needs of the host's adapters. */
final class CompositionRoot {
    private final Persistence stores;
    private final Remote remote;
    private final Local local;
    private final Policies policies;
    private final UseCaseDecorator decorator;
    private final CoreServices core;

    /** Parts that are slow, or far away. */
    record Remote(
            AnswerModel model,
            Embedder embedder,
            DocumentParser parser,
            PasswordHasher passwordHasher,
            Mailer mailer,
            BotGateway botGateway) {}

    /** Parts that are quick, and near. */
    record Local(SecretCipher cipher, RateLimiter limiter, TokenCounter tokens, Charging charging, LiveFeed live) {}

    record Policies(IdentityPolicy identity, SitePolicy sites) {}

    CompositionRoot(
            Persistence stores,
            Remote remote,
            Local local,
            Policies policies,
            UseCaseDecorator decorator,
            InstantSource clock,
            RandomGenerator random) {
        this.stores = stores;
        this.remote = remote;
        this.local = local;
        this.policies = policies;
        this.decorator = decorator;
        this.core = new CoreServices(
                stores.transactions(),
                new IdempotencyGuard(stores.kernelStores().idempotency()),
                new UuidV7Generator(clock, random),
                new RandomTokenGenerator(random),
                clock);
    }

    ReplyX assemble() {
        var kernel = stores.kernelStores();
        var identity = identity();
        var knowledge = knowledge();
        var sites = sites();
        var dialogs = dialogs(knowledge, sites);
        var bots = bots();
        var subscribers = List.<Subscriber<?>>of(identity.confirmationMails());
        var events = new OutboxEvents(kernel.outbox(), kernel.jobs(), core.ids(), subscribers);
        var handlers = new ArrayList<>(List.of(dialogs.replies(), knowledge.indexing()));
        subscribers.forEach(each -> handlers.add(DeliverEventJob.to(each, stores.transactions(), kernel.outbox())));
        return new ReplyX(
                identity.api(events, decorator),
                new AssistantsModule(core, stores.assistantStores()).api(decorator),
                knowledge.api(decorator),
                dialogs.api(decorator),
                sites.api(decorator),
                bots.api(decorator),
                new CannedRepliesModule(core, stores.cannedReplies()).api(decorator),
                local.limiter(),
                new JobRunner(kernel.jobQueue(), core.clock(), handlers),
                bots.runtime(dialogs.intake()),
                new BotMetrics(),
                identity.createPlatformAdmin());
    }

    private IdentityModule identity() {
        return new IdentityModule(
                core, stores.identityStores(), remote.passwordHasher(), remote.mailer(), policies.identity());
    }

    private KnowledgeModule knowledge() {
        return new KnowledgeModule(
                core,
                stores.knowledgeStores(),
                stores.assistantStores().assistants(),
                remote.parser(),
                new Chunker(Chunker.Settings.standard(), local.tokens()),
                remote.embedder(),
                stores.kernelStores().jobs());
    }

    private SitesModule sites() {
        return new SitesModule(
                core,
                stores.siteStores(),
                stores.assistantStores().assistants(),
                stores.dialogStores().dialogs(),
                local.cipher(),
                local.limiter(),
                policies.sites());
    }

    private DialogsModule dialogs(KnowledgeModule knowledge, SitesModule sites) {
        return new DialogsModule(new DialogsModule.Parts(
                core,
                stores.dialogStores(),
                stores.assistantStores(),
                stores.knowledgeStores().documents(),
                knowledge.retriever(),
                remote.model(),
                local.tokens(),
                local.charging(),
                sites.admission(),
                BotsModule.outboundQueue(stores.botStores().deliveries()),
                local.live(),
                stores.kernelStores().jobs()));
    }

    private BotsModule bots() {
        return new BotsModule(new BotsModule.Parts(
                core,
                stores.botStores(),
                stores.kernelStores().leases(),
                stores.assistantStores(),
                stores.dialogStores(),
                remote.botGateway(),
                local.live(),
                local.cipher()));
    }
}
