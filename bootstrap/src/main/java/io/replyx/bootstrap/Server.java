package io.replyx.bootstrap;

import io.replyx.application.ReplyX;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.sites.SitePolicy;
import io.replyx.http.HealthChecks;
import io.replyx.http.HttpConfig;
import io.replyx.http.ReplyXHttp;
import io.replyx.persistence.PostgresPersistence;
import io.replyx.persistence.identity.Pbkdf2PasswordHasher;
import io.replyx.persistence.kernel.AesGcmSecretCipher;
import io.replyx.telegram.api.TelegramGateway;
import io.replyx.telegram.fleet.TelegramFleet;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole product, running. */
final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** Mostly answers, each of which waits for a model for seconds, and holds no thread of the platform and no connection meanwhile. */
    private static final int JOBS_AT_ONCE = 256;

    private final StartedComponents components;
    private final ReplyXHttp http;
    private final URI url;
    private final String answersFrom;

    private Server(StartedComponents components, ReplyXHttp http, URI url, String answersFrom) {
        this.components = components;
        this.http = http;
        this.url = url;
        this.answersFrom = answersFrom;
    }

    /** @param components takes each part as it starts, so that whoever holds it can stop a server that is still starting */
    static Server start(Settings settings, StartedComponents components, Consumer<String> progress) {
        try {
            return start(settings, components, components.add(DatabaseWiring.open(settings, progress)));
        } catch (Throwable failure) {
            components.close();
            throw failure;
        }
    }

    private static Server start(Settings settings, StartedComponents components, DatabaseWiring database) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var ai = AiWiring.of(settings, clock);
        var persistence = PostgresPersistence.over(database.pool(), settings.databasePoolSize(), clock);
        var telegram = components.add(TelegramWiring.api(settings));
        var replyx = ReplyX.builder()
                .persistence(persistence)
                .answerModel(ai.model())
                .embedder(ai.embedder())
                .documentParser(ai.parser())
                .tokenCounter(ai.tokens())
                .passwordHasher(new Pbkdf2PasswordHasher(random))
                .secretCipher(vault(settings, random))
                .mailer(new PrintingMailer())
                .botGateway(new TelegramGateway(telegram))
                .identityPolicy(new IdentityPolicy(
                        !settings.isProduction(), HttpWiring.publicUrl(settings), settings.sessionLifetime()))
                .sitePolicy(new SitePolicy(!settings.isProduction()))
                .random(random)
                .clock(clock)
                .build();
        if (database.isOurs()) {
            persistence.kernelStores().jobQueue().releaseAll();
        }
        settings.admin().ifPresent(admin -> replyx.createPlatformAdmin().install(admin.email(), admin.password()));
        var pool = components.add(new JobWorkerPool(replyx.jobs(), clock, JOBS_AT_ONCE));
        var bots = new AtomicReference<Optional<TelegramFleet>>(Optional.empty());
        var health = HttpWiring.healthChecks(database, pool, bots::get);
        var http = components.add(serve(settings, replyx, HttpWiring.config(settings, clock, random), health));
        pool.start();
        var node = TelegramWiring.node(database.isOurs(), random);
        bots.set(Optional.of(components.add(TelegramWiring.fleet(settings, replyx, telegram, clock, node))));
        if (settings.isProduction()) {
            LOG.warn("This version prints mail instead of sending it: confirmation links stand in this output");
        }
        return new Server(components, http, HttpWiring.url(settings, http.port()), ai.name());
    }

    private static AesGcmSecretCipher vault(Settings settings, SecureRandom random) {
        var keys = DatabaseWiring.keys(settings).derived("stored secrets").stream()
                .map(key -> new AesGcmSecretCipher.Key(key.id(), key.material()))
                .toList();
        return new AesGcmSecretCipher(keys, random);
    }

    private static ReplyXHttp serve(Settings settings, ReplyX replyx, HttpConfig config, HealthChecks health) {
        try {
            return ReplyXHttp.start(replyx, config, health);
        } catch (UncheckedIOException unbound) {
            throw new StartupFailure(
                    "The server cannot listen on %s:%d; stop what listens there, or set REPLYX_HOST and REPLYX_PORT"
                            .formatted(settings.host(), settings.port()),
                    unbound);
        }
    }

    URI url() {
        return url;
    }

    int port() {
        return http.port();
    }

    String answersFrom() {
        return answersFrom;
    }

    /** No new requests, then no new jobs, then no database: each part waits for those that need it. */
    @Override
    public void close() {
        components.close();
    }
}
