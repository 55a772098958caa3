package io.replyx.bootstrap;

import io.replyx.application.ReplyX;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.http.HealthChecks;
import io.replyx.http.HttpConfig;
import io.replyx.http.ReplyXHttp;
import io.replyx.persistence.PostgresPersistence;
import io.replyx.persistence.identity.Pbkdf2Passwords;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole product, running. */
final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** Answers and documents that are worked on at the same time; most of it is waiting for others. */
    private static final int JOBS_AT_ONCE = 64;

    private final Database database;
    private final JobWorkers workers;
    private final ReplyXHttp http;
    private final URI url;
    private final String answersFrom;

    private Server(Database database, JobWorkers workers, ReplyXHttp http, URI url, String answersFrom) {
        this.database = database;
        this.workers = workers;
        this.http = http;
        this.url = url;
        this.answersFrom = answersFrom;
    }

    static Server start(Settings settings, Consumer<String> progress) {
        var database = Database.open(settings, progress);
        try {
            return start(settings, database);
        } catch (Throwable failure) {
            database.close();
            throw failure;
        }
    }

    private static Server start(Settings settings, Database database) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var ai = AiParts.of(settings, clock);
        var persistence = PostgresPersistence.over(database.pool(), clock);
        var replyx = ReplyX.builder()
                .persistence(persistence)
                .answerModel(ai.model())
                .embedder(ai.embedder())
                .documentParser(ai.parser())
                .tokenCount(ai.tokens())
                .passwords(new Pbkdf2Passwords(random))
                .mailer(new PrintingMailer())
                .identityPolicy(new IdentityPolicy(
                        !settings.isProduction(), HttpParts.publicUrl(settings), settings.sessionLifetime()))
                .random(random)
                .time(clock)
                .build();
        if (database.isOurs()) {
            persistence.jobQueue().releaseAll();
        }
        settings.admin().ifPresent(admin -> replyx.installPlatformAdmin().install(admin.email(), admin.password()));
        var workers = new JobWorkers(replyx.jobs(), clock, JOBS_AT_ONCE).start();
        var http = listen(
                replyx, HttpParts.config(settings, clock, random), HttpParts.healthChecks(database, workers), workers);
        if (settings.isProduction()) {
            LOG.warn("This version prints mail instead of sending it: confirmation links stand in this output");
        }
        return new Server(database, workers, http, HttpParts.url(settings, http.port()), ai.name());
    }

    private static ReplyXHttp listen(ReplyX replyx, HttpConfig config, HealthChecks health, JobWorkers workers) {
        try {
            return ReplyXHttp.start(replyx, config, health);
        } catch (UncheckedIOException failure) {
            workers.close();
            throw new StartRefused(
                    "The server cannot listen on %s:%d; stop what listens there, or set REPLYX_HOST and REPLYX_PORT"
                            .formatted(config.host(), config.port()),
                    failure);
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
        http.close();
        workers.close();
        database.close();
    }
}
