package io.replyx.application;

import io.replyx.application.billing.NoCharging;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.bots.NoBotGateway;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.dialogs.InProcessLiveFeed;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.kernel.InProcessRateLimiter;
import io.replyx.application.kernel.MicrosecondClock;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.sites.SitePolicy;
import io.replyx.domain.knowledge.TokenCounter;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Takes the adapters of a host, and builds a {@link ReplyX} over them. What has a sensible default may be left out. */
public final class ReplyXBuilder {
    private @Nullable Persistence persistence;
    private @Nullable AnswerModel answerModel;
    private @Nullable Embedder embedder;
    private @Nullable DocumentParser documentParser;
    private @Nullable PasswordHasher passwordHasher;
    private @Nullable Mailer mailer;
    private BotGateway botGateway = new NoBotGateway();
    private @Nullable RandomGenerator random;
    private @Nullable SecretCipher secretCipher;
    private @Nullable RateLimiter rateLimiter;
    private @Nullable IdentityPolicy identityPolicy;
    private SitePolicy sitePolicy = SitePolicy.STRICT;
    private InstantSource clock = InstantSource.system();
    private TokenCounter tokenCounter = TokenCounter.estimate();
    private Charging charging = new NoCharging();
    private LiveFeed liveFeed = new InProcessLiveFeed();
    private UseCaseDecorator useCaseDecorator = UseCaseDecorator.none();

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

    public ReplyXBuilder passwordHasher(PasswordHasher value) {
        passwordHasher = value;
        return this;
    }

    public ReplyXBuilder mailer(Mailer value) {
        mailer = value;
        return this;
    }

    /** The way to Telegram. Unless set, bots cannot be made. */
    public ReplyXBuilder botGateway(BotGateway value) {
        botGateway = value;
        return this;
    }

    public ReplyXBuilder secretCipher(SecretCipher value) {
        secretCipher = value;
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

    /** No pages on the visitor's own computer unless set. */
    public ReplyXBuilder sitePolicy(SitePolicy value) {
        sitePolicy = value;
        return this;
    }

    /** The system's clock unless set. */
    public ReplyXBuilder clock(InstantSource value) {
        clock = value;
        return this;
    }

    /** An estimate by length unless set. */
    public ReplyXBuilder tokenCounter(TokenCounter value) {
        tokenCounter = value;
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

    /** Within this process unless set. */
    public ReplyXBuilder rateLimiter(RateLimiter value) {
        rateLimiter = value;
        return this;
    }

    /** Wraps every use case; nothing unless set. */
    public ReplyXBuilder useCaseDecorator(UseCaseDecorator value) {
        useCaseDecorator = value;
        return this;
    }

    /** @throws IllegalStateException that names everything missing at once */
    public ReplyX build() {
        var required = new RequiredParts();
        var stores = required.part("persistence", persistence);
        var model = required.part("answerModel", answerModel);
        var vectors = required.part("embedder", embedder);
        var parser = required.part("documentParser", documentParser);
        var hashing = required.part("passwordHasher", passwordHasher);
        var mail = required.part("mailer", mailer);
        var safe = required.part("secretCipher", secretCipher);
        var identity = required.part("identityPolicy", identityPolicy);
        var chance = required.part("random", random);
        required.check();
        var time = new MicrosecondClock(clock);
        var remote = new CompositionRoot.Remote(
                model.get(), vectors.get(), parser.get(), hashing.get(), mail.get(), botGateway);
        var local = new CompositionRoot.Local(safe.get(), limits(time), tokenCounter, charging, liveFeed);
        var policies = new CompositionRoot.Policies(identity.get(), sitePolicy);
        return new CompositionRoot(stores.get(), remote, local, policies, useCaseDecorator, time, chance.get())
                .assemble();
    }

    private RateLimiter limits(InstantSource clock) {
        return rateLimiter == null ? new InProcessRateLimiter(clock) : rateLimiter;
    }
}
