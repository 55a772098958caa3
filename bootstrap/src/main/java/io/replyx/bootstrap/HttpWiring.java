package io.replyx.bootstrap;

import io.replyx.http.HealthCheck;
import io.replyx.http.HealthChecks;
import io.replyx.http.HttpConfig;
import io.replyx.http.SigningKey;
import io.replyx.http.sites.WidgetScript;
import io.replyx.telegram.fleet.TelegramFleet;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What the HTTP adapter is told of the settings. */
final class HttpWiring {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration REPLY_DEADLINE = Duration.ofSeconds(60);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final int DATABASE_ANSWER_SECONDS = 2;

    private HttpWiring() {}

    static HttpConfig config(Settings settings, InstantSource clock, SecureRandom random) {
        return new HttpConfig(
                settings.host(),
                settings.port(),
                publicUrl(settings),
                settings.accessTokenLifetime(),
                signingKeys(settings, "access token"),
                signingKeys(settings, "visitor token"),
                WidgetScript.onClassPath(),
                HEARTBEAT,
                REPLY_DEADLINE,
                DRAIN,
                HttpConfig.AttemptRates.STANDARD,
                Version.current(),
                settings.environment().name().toLowerCase(Locale.ROOT),
                clock,
                random);
    }

    private static List<SigningKey> signingKeys(Settings settings, String use) {
        return DatabaseWiring.keys(settings).derived(use).stream()
                .map(key -> new SigningKey(key.id(), key.material()))
                .toList();
    }

    static URI publicUrl(Settings settings) {
        return settings.publicUrl().orElseGet(() -> url(settings, settings.port()));
    }

    static URI url(Settings settings, int port) {
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + port);
    }

    /** @param bots empty while the server starts */
    static HealthChecks healthChecks(
            DatabaseWiring database, JobWorkerPool pool, Supplier<Optional<TelegramFleet>> bots) {
        return new HealthChecks(List.of(
                check("database", () -> databaseHealth(database)),
                check("jobs", () -> jobsHealth(pool)),
                check("bots", () -> bots.get().map(HttpWiring::botsHealth).orElse(HealthCheck.Health.UP))));
    }

    private interface Probe {
        HealthCheck.Health take();
    }

    private static HealthCheck check(String name, Probe probe) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return probe.take();
            }
        };
    }

    private static HealthCheck.Health databaseHealth(DatabaseWiring database) {
        try (var connection = database.pool().getConnection()) {
            return connection.isValid(DATABASE_ANSWER_SECONDS)
                    ? HealthCheck.Health.UP
                    : HealthCheck.Health.down("it does not answer");
        } catch (SQLException unreachable) {
            return HealthCheck.Health.down("it cannot be reached");
        }
    }

    private static HealthCheck.Health jobsHealth(JobWorkerPool pool) {
        return pool.isWorking()
                ? new HealthCheck.Health(true, pool.inProgress() + " in progress, " + pool.givenUp() + " given up")
                : HealthCheck.Health.down("the queue cannot be read");
    }

    /** Bots in trouble are their owners' business, and take no readiness away. */
    private static HealthCheck.Health botsHealth(TelegramFleet bots) {
        return bots.isWatching()
                ? new HealthCheck.Health(true, bots.running() + " run here, " + bots.troubled() + " in trouble")
                : HealthCheck.Health.down("nobody looks after them");
    }
}
