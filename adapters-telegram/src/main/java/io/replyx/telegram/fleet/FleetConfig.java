package io.replyx.telegram.fleet;

import io.replyx.domain.bots.SendRateLimiter;
import io.replyx.domain.bots.UpdateMode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How the bots of an installation are run.
 *
 * @param node this process, by a name that no other living one has
 * @param updateMode for bots that have no choice of their own
 * @param publicUrl under which Telegram reaches this installation; without it no bot is called
 * @param starts how many bots may start in a second; empty for all that Telegram lets
 * @param atOnce updates of all bots that are worked off at the same time
 * @param limits how fast each bot may send
 * @param tick between two looks at what is to run
 * @param term how long a node that says nothing any more keeps its bots
 * @param webhookCheck between two looks whether Telegram gets through
 */
public record FleetConfig(
        String node,
        UpdateMode updateMode,
        Optional<URI> publicUrl,
        Optional<Integer> starts,
        int atOnce,
        SendRateLimiter.Limits limits,
        Duration tick,
        Duration term,
        Duration webhookCheck) {
    public static FleetConfig standard(String node) {
        return new FleetConfig(
                node,
                UpdateMode.POLLING,
                Optional.empty(),
                Optional.empty(),
                32,
                SendRateLimiter.Limits.PUBLISHED,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1));
    }

    public FleetConfig withWebhook(URI url, UpdateMode standard) {
        return new FleetConfig(node, standard, Optional.of(url), starts, atOnce, limits, tick, term, webhookCheck);
    }

    public FleetConfig startingAtMost(int perSecond) {
        return new FleetConfig(
                node, updateMode, publicUrl, Optional.of(perSecond), atOnce, limits, tick, term, webhookCheck);
    }

    /** For tests that cannot wait. */
    public FleetConfig forTests(Duration newTick, Duration newTerm, Duration newWebhookCheck) {
        return new FleetConfig(node, updateMode, publicUrl, starts, atOnce, limits, newTick, newTerm, newWebhookCheck);
    }
}
