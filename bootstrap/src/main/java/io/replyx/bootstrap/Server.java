package io.replyx.bootstrap;

import io.replyx.application.ReplyX;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.sites.SitePolicy;
import io.replyx.http.HealthChecks;
import io.replyx.http.HttpConfig;
import io.replyx.http.ReplyXHttp;
import io.replyx.persistence.PostgresPersistence;
import io.replyx.persistence.identity.Pbkdf2Passwords;
import io.replyx.persistence.kernel.AesGcmVault;
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

    private final Parts parts;
    private final ReplyXHttp http;
    private final URI url;
    private final String answersFrom;

    private Server(Parts parts, ReplyXHttp http, URI url, String answersFrom) {
        this.parts = parts;
        this.http = http;
        this.url = url;
        this.answersFrom = answersFrom;
    }

    /** @param parts takes each part as it starts, so that whoever holds it can stop a server that is still starting */
    static Server start(Settings settings, Parts parts, Consumer<String> progress) {
        try {
            return start(settings, parts, parts.add(Database.open(settings, progress)));
        } catch (Throwable failure) {
            parts.close();
            throw failure;
        }
    }

    private static Server start(Settings settings, Parts parts, Database database) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var ai = AiParts.of(settings, clock);
        var persistence = PostgresPersistence.over(database.pool(), settings.databasePoolSize(), clock);
        var telegram = parts.add(TelegramParts.api(settings));
        var replyx = ReplyX.builder()
                .persistence(persistence)
                .answerModel(ai.model())
                .embedder(ai.embedder())
                .documentParser(ai.parser())
                .tokenCount(ai.tokens())
                .passwords(new Pbkdf2Passwords(random))
                .vault(vault(settings, random))
                .mailer(new PrintingMailer())
                .botGateway(new TelegramGateway(telegram))
                .identityPolicy(new IdentityPolicy(
                        !settings.isProduction(), HttpParts.publicUrl(settings), settings.sessionLifetime()))
                .sitePolicy(new SitePolicy(!settings.isProduction()))
                .random(random)
                .time(clock)
                .build();
        if (database.isOurs()) {
            persistence.jobQueue().releaseAll();
        }
        settings.admin().ifPresent(admin -> replyx.installPlatformAdmin().install(admin.email(), admin.password()));
        var workers = parts.add(new JobWorkers(replyx.jobs(), clock, JOBS_AT_ONCE));
        var bots = new AtomicReference<Optional<TelegramFleet>>(Optional.empty());
        var health = HttpParts.healthChecks(database, workers, bots::get);
        var http = parts.add(serve(settings, replyx, HttpParts.config(settings, clock, random), health));
        workers.start();
        var node = TelegramParts.node(database.isOurs(), random);
        bots.set(Optional.of(parts.add(TelegramParts.fleet(settings, replyx, telegram, clock, node))));
        if (settings.isProduction()) {
            LOG.warn("This version prints mail instead of sending it: confirmation links stand in this output");
        }
        return new Server(parts, http, HttpParts.url(settings, http.port()), ai.name());
    }

    private static AesGcmVault vault(Settings settings, SecureRandom random) {
        var keys = Database.keys(settings).derived("stored secrets").stream()
                .map(key -> new AesGcmVault.Key(key.id(), key.material()))
                .toList();
        return new AesGcmVault(keys, random);
    }

    private static ReplyXHttp serve(Settings settings, ReplyX replyx, HttpConfig config, HealthChecks health) {
        try {
            return ReplyXHttp.start(replyx, config, health);
        } catch (UncheckedIOException unbound) {
            throw new StartRefused(
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
        parts.close();
    }
}
