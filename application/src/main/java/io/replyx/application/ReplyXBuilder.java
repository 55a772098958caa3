package io.replyx.application;

import io.replyx.application.assistants.AssistantsAssembly;
import io.replyx.application.billing.FreeOfCharge;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.dialogs.DialogsAssembly;
import io.replyx.application.dialogs.InProcessLiveFeed;
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
import io.replyx.application.kernel.Subscriber;
import io.replyx.application.kernel.Time;
import io.replyx.application.kernel.TimeOrderedIds;
import io.replyx.application.knowledge.KnowledgeAssembly;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.knowledge.Chunker;
import io.replyx.domain.knowledge.TokenCount;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Takes the adapters of a host, and builds a {@link ReplyX} over them. What has a sensible default may be left out. */
public final class ReplyXBuilder {
    private @Nullable Persistence persistence;
    private @Nullable AnswerModel answerModel;
    private @Nullable Embedder embedder;
    private @Nullable DocumentParser documentParser;
    private @Nullable Passwords passwords;
    private @Nullable Mailer mailer;
    private @Nullable RandomGenerator random;
    private @Nullable IdentityPolicy identityPolicy;
    private InstantSource time = InstantSource.system();
    private TokenCount tokenCount = TokenCount.estimate();
    private Charging charging = new FreeOfCharge();
    private LiveFeed liveFeed = new InProcessLiveFeed();
    private Around around = Around.nothing();

    ReplyXBuilder() {}

    /** Stores, transactions, events and jobs: they share one store. */
    public ReplyXBuilder persistence(Persistence value) {
        persistence = value;
        return this;
    }

    public ReplyXBuilder answerModel(AnswerModel value) {
        answerModel = value;
        return this;
    }

    public ReplyXBuilder embedder(Embedder value) {
        embedder = value;
        return this;
    }

    public ReplyXBuilder documentParser(DocumentParser value) {
        documentParser = value;
        return this;
    }

    public ReplyXBuilder passwords(Passwords value) {
        passwords = value;
        return this;
    }

    public ReplyXBuilder mailer(Mailer value) {
        mailer = value;
        return this;
    }

    /** @param value cryptographically strong, and safe for use by many threads */
    public ReplyXBuilder random(RandomGenerator value) {
        random = value;
        return this;
    }

    public ReplyXBuilder identityPolicy(IdentityPolicy value) {
        identityPolicy = value;
        return this;
    }

    /** The system's clock unless set. */
    public ReplyXBuilder time(InstantSource value) {
        time = value;
        return this;
    }

    /** An estimate by length unless set. */
    public ReplyXBuilder tokenCount(TokenCount value) {
        tokenCount = value;
        return this;
    }

    /** Free of charge unless set. */
    public ReplyXBuilder charging(Charging value) {
        charging = value;
        return this;
    }

    /** Within this process unless set. */
    public ReplyXBuilder liveFeed(LiveFeed value) {
        liveFeed = value;
        return this;
    }

    /** Wraps every use case; nothing unless set. */
    public ReplyXBuilder around(Around value) {
        around = value;
        return this;
    }

    /** @throws IllegalStateException that names everything missing at once */
    public ReplyX build() {
        var required = new Required();
        var stores = required.part("persistence", persistence);
        var model = required.part("answerModel", answerModel);
        var vectors = required.part("embedder", embedder);
        var parser = required.part("documentParser", documentParser);
        var hashing = required.part("passwords", passwords);
        var mail = required.part("mailer", mailer);
        var policy = required.part("identityPolicy", identityPolicy);
        var chance = required.part("random", random);
        required.check();
        var clock = new Time(time);
        var ids = new TimeOrderedIds(clock, chance.get());
        var identity = new IdentityAssembly(
                stores.get().transactions(),
                stores.get().users(),
                stores.get().tenants(),
                stores.get().sessions(),
                stores.get().confirmationTokens(),
                hashing.get(),
                mail.get(),
                ids,
                new RandomSecrets(chance.get()),
                clock,
                policy.get());
        var knowledge = knowledge(stores.get(), parser.get(), vectors.get(), ids, clock);
        return assemble(stores.get(), identity, knowledge, model.get(), ids, clock);
    }

    private KnowledgeAssembly knowledge(
            Persistence stores, DocumentParser parser, Embedder vectors, Ids ids, InstantSource clock) {
        return new KnowledgeAssembly(
                stores.transactions(),
                stores.documents(),
                stores.chunks(),
                stores.textIndex(),
                stores.vectorIndex(),
                stores.assistants(),
                parser,
                new Chunker(Chunker.Settings.standard(), tokenCount),
                vectors,
                stores.jobs(),
                new Once(stores.idempotencyKeys()),
                ids,
                clock);
    }

    private ReplyX assemble(
            Persistence stores,
            IdentityAssembly identity,
            KnowledgeAssembly knowledge,
            AnswerModel model,
            Ids ids,
            InstantSource clock) {
        var once = new Once(stores.idempotencyKeys());
        var assistants = new AssistantsAssembly(
                stores.transactions(), stores.assistants(), stores.assistantVersions(), once, ids, clock);
        var dialogs = new DialogsAssembly(dialogParts(stores, knowledge, model, once, ids, clock));
        var subscribers = List.<Subscriber<?>>of(identity.confirmationMails());
        var events = new OutboxEvents(stores.outbox(), stores.jobs(), ids, subscribers);
        var handlers = new ArrayList<>(List.of(dialogs.replies(), knowledge.indexing()));
        subscribers.forEach(each -> handlers.add(DeliverEvent.to(each, stores.transactions(), stores.outbox())));
        return new ReplyX(
                identity.api(events, around),
                assistants.api(around),
                knowledge.api(around),
                dialogs.api(around),
                new JobRunner(stores.jobQueue(), clock, handlers),
                identity.installPlatformAdmin());
    }

    private DialogsAssembly.Parts dialogParts(
            Persistence stores,
            KnowledgeAssembly knowledge,
            AnswerModel model,
            Once once,
            Ids ids,
            InstantSource clock) {
        return new DialogsAssembly.Parts(
                stores.transactions(),
                stores.assistants(),
                stores.assistantVersions(),
                stores.documents(),
                stores.dialogs(),
                stores.messages(),
                knowledge.retriever(),
                model,
                tokenCount,
                charging,
                liveFeed,
                stores.jobs(),
                once,
                ids,
                clock);
    }
}
