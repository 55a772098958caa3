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
import io.replyx.application.kernel.DeliverEventJob;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.OutboxEvents;
import io.replyx.application.kernel.RandomTokenGenerator;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.kernel.UuidV7Generator;
import io.replyx.application.knowledge.KnowledgeModule;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
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
    private final InstantSource clock;
    private final IdGenerator ids;
    private final TokenGenerator tokens;
    private final IdempotencyGuard idempotency;

    /** Parts that are slow, or far away. */
    record Remote(
            AnswerModel model,
            Embedder embedder,
            DocumentParser parser,
            PasswordHasher passwordHasher,
            Mailer mailer,
            BotGateway botGateway) {}

    /** Parts that are quick, and near. */
    record Local(SecretCipher cipher, RateLimiter limits, TokenCounter tokens, Charging charging, LiveFeed live) {}

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
        this.clock = clock;
        this.ids = new UuidV7Generator(clock, random);
        this.tokens = new RandomTokenGenerator(random);
        this.idempotency = new IdempotencyGuard(stores.idempotencyStore());
    }

    ReplyX assemble() {
        var identity = identity();
        var knowledge = knowledge();
        var sites = sites();
        var dialogs = new DialogsModule(dialogParts(knowledge, sites));
        var bots = new BotsModule(botParts());
        var subscribers = List.<Subscriber<?>>of(identity.confirmationMails());
        var events = new OutboxEvents(stores.outbox(), stores.jobs(), ids, subscribers);
        var handlers = new ArrayList<>(List.of(dialogs.replies(), knowledge.indexing()));
        subscribers.forEach(each -> handlers.add(DeliverEventJob.to(each, stores.transactions(), stores.outbox())));
        return new ReplyX(
                identity.api(events, decorator),
                assistants().api(decorator),
                knowledge.api(decorator),
                dialogs.api(decorator),
                sites.api(decorator),
                bots.api(decorator),
                local.limits(),
                new JobRunner(stores.jobQueue(), clock, handlers),
                bots.work(dialogs.intake()),
                new BotMetrics(),
                identity.createPlatformAdmin());
    }

    private IdentityModule identity() {
        return new IdentityModule(
                stores.transactions(),
                stores.users(),
                stores.tenants(),
                stores.sessions(),
                stores.confirmationTokens(),
                remote.passwordHasher(),
                remote.mailer(),
                ids,
                tokens,
                clock,
                policies.identity());
    }

    private AssistantsModule assistants() {
        return new AssistantsModule(
                stores.transactions(), stores.assistants(), stores.assistantVersions(), idempotency, ids, clock);
    }

    private KnowledgeModule knowledge() {
        return new KnowledgeModule(
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
                idempotency,
                ids,
                clock);
    }

    private SitesModule sites() {
        return new SitesModule(
                stores.transactions(),
                stores.assistants(),
                stores.dialogs(),
                stores.sites(),
                stores.visitors(),
                local.cipher(),
                tokens,
                local.limits(),
                policies.sites(),
                idempotency,
                ids,
                clock);
    }

    private DialogsModule.Parts dialogParts(KnowledgeModule knowledge, SitesModule sites) {
        return new DialogsModule.Parts(
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
                BotsModule.outboundQueue(stores.deliveries()),
                local.live(),
                stores.jobs(),
                idempotency,
                ids,
                clock);
    }

    private BotsModule.Parts botParts() {
        return new BotsModule.Parts(
                stores.transactions(),
                stores.bots(),
                stores.botChats(),
                stores.botRegistry(),
                stores.inbox(),
                stores.deliveries(),
                stores.latencyQueries(),
                stores.leases(),
                stores.assistants(),
                stores.assistantVersions(),
                stores.dialogs(),
                stores.messages(),
                remote.botGateway(),
                local.live(),
                local.cipher(),
                tokens,
                idempotency,
                ids,
                clock);
    }
}
