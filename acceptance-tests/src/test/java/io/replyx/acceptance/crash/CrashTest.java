package io.replyx.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.EchoModel;
import io.replyx.acceptance.FreePort;
import io.replyx.acceptance.Installation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CrashTest {
    private static final int ENOUGH = 3;

    @Test
    @Timeout(300)
    void every_message_is_stored_once_and_answered_once_in_order_however_often_the_server_is_killed() {
        long seed = Long.getLong("replyx.seed", System.nanoTime());
        var random = new Random(seed);
        var began = Instant.now();
        try (var model = new EchoModel();
                var installation = installation(model);
                var campaign = new Campaign(installation, model, random)) {
            campaign.startWriters();
            var plan = Kill.plan(random);
            plan.forEach(campaign::suffer);
            campaign.settle();
            report(seed, began, plan, campaign);
            requireEveryPhaseHit(campaign);
            requireFaultless(campaign.findings());
        }
    }

    private static Installation installation(EchoModel model) {
        return Installation.fresh()
                .onPort(FreePort.find())
                .with("REPLYX_OPENAI_BASE_URL", model.url().toString())
                .with("REPLYX_OPENAI_API_KEYS", "crash-test");
    }

    private static void requireEveryPhaseHit(Campaign campaign) {
        for (var phase : Phase.values()) {
            assertThat(campaign.hits().getOrDefault(phase, 0))
                    .as("hits of %s", phase)
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    private static void requireFaultless(Findings findings) {
        var listed = findings.listed();
        var checker = new Checker(EchoModel::answerTo);
        assertThat(listed.stream().flatMap(each -> checker.violations(each).stream()))
                .isEmpty();
        assertThat(findings.inDatabase()).isEqualTo(listed);
        assertThat(findings.replayed()).isEqualTo(listed);
        assertThat(findings.count("dialog")).isEqualTo(listed.size());
        assertThat(findings.count("message"))
                .isEqualTo(listed.stream()
                        .map(Conversation::stored)
                        .mapToInt(List::size)
                        .sum());
        assertThat(findings.count("dialog where pending_replies <> 0")).isZero();
        assertThat(findings.count("job")).isZero();
    }

    private static void report(long seed, Instant began, List<Kill> plan, Campaign campaign) {
        var journal = campaign.journal();
        System.out.printf(
                "crash test: seed %d, %d s, %d messages of 8 writers in %d dialogs, %d resent, "
                        + "killed %d times, %d of them with its database: %s%n",
                seed,
                Duration.between(began, Instant.now()).toSeconds(),
                journal.acknowledgedCount(),
                journal.dialogs().size(),
                journal.resentCount(),
                plan.size(),
                plan.stream().filter(Kill::withDatabase).count(),
                campaign.hits());
    }
}
