package io.replyx.application;

import io.replyx.application.billing.FreeOfCharge;
import io.replyx.application.billing.port.Charging;
import io.replyx.application.bots.NoBotGateway;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.dialogs.InProcessLiveFeed;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.Passwords;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.InProcessRateLimits;
import io.replyx.application.kernel.RateLimits;
import io.replyx.application.kernel.Time;
import io.replyx.application.kernel.Vault;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.sites.SitePolicy;
import io.replyx.domain.knowledge.TokenCount;
import java.time.InstantSource;
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
    private BotGateway botGateway = new NoBotGateway();
    private @Nullable RandomGenerator random;
    private @Nullable Vault vault;
    private @Nullable RateLimits rateLimits;
    private @Nullable IdentityPolicy identityPolicy;
    private SitePolicy sitePolicy = SitePolicy.STRICT;
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

    /** The way to Telegram. Unless set, bots cannot be made. */
    public ReplyXBuilder botGateway(BotGateway value) {
        botGateway = value;
        return this;
    }

    public ReplyXBuilder vault(Vault value) {
        vault = value;
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

    /** Within this process unless set. */
    public ReplyXBuilder rateLimits(RateLimits value) {
        rateLimits = value;
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
        var safe = required.part("vault", vault);
        var identity = required.part("identityPolicy", identityPolicy);
        var chance = required.part("random", random);
        required.check();
        var clock = new Time(time);
        var remote =
                new Assembly.Remote(model.get(), vectors.get(), parser.get(), hashing.get(), mail.get(), botGateway);
        var local = new Assembly.Local(safe.get(), limits(clock), tokenCount, charging, liveFeed);
        var policies = new Assembly.Policies(identity.get(), sitePolicy);
        return new Assembly(stores.get(), remote, local, policies, around, clock, chance.get()).assemble();
    }

    private RateLimits limits(InstantSource clock) {
        return rateLimits == null ? new InProcessRateLimits(clock) : rateLimits;
    }
}
