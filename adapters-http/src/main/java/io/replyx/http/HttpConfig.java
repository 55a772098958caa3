package io.replyx.http;

import io.replyx.http.sites.WidgetScript;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How an installation serves HTTP.
 *
 * @param port 0 for any free one
 * @param publicUrl where people reach this installation; access tokens are good for it only
 * @param signingKeys of access tokens; the first one signs, all of them verify
 * @param visitorKeys of the tokens of sites' visitors, likewise
 * @param widget what pages load; without it there is nothing to load
 * @param heartbeat the longest silence on a live stream; under the 30 s after which connections count as dead
 * @param replyDeadline how long {@code ?wait=true} waits for an answer
 * @param drain how long running requests may take when the server stops
 * @param random cryptographically strong, and safe for use by many threads
 */
public record HttpConfig(
        String host,
        int port,
        URI publicUrl,
        Duration accessTokenTtl,
        List<SigningKey> signingKeys,
        List<SigningKey> visitorKeys,
        Optional<WidgetScript> widget,
        Duration heartbeat,
        Duration replyDeadline,
        Duration drain,
        AttemptRates attempts,
        String version,
        String environment,
        InstantSource clock,
        RandomGenerator random) {

    /** How often one address may try within a minute. */
    public record AttemptRates(int failedLogins, int registrations) {
        public static final AttemptRates STANDARD = new AttemptRates(10, 60);
    }

    public HttpConfig {
        signingKeys = List.copyOf(signingKeys);
        visitorKeys = List.copyOf(visitorKeys);
        if (signingKeys.isEmpty() || visitorKeys.isEmpty()) {
            throw new IllegalArgumentException("without a signing key nobody can log in");
        }
    }
}
