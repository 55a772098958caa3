package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.ReplyX;
import io.replyx.application.assistants.AssistantsApi;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Unavailable;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers get to see when something goes wrong that nobody expected. */
class DefectsTest {
    private static final String PUBLISH = "/api/assistants/00000000-0000-7000-8000-000000000000/publish";

    private Supplier<? extends Throwable> failure = IllegalStateException::new;
    private final World world = World.begin();
    private final TestServer server = TestServer.start(world, broken(world.replyx()));
    private final Client owner = server.owner();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_defect_gives_away_nothing_but_its_trace() {
        failure = () -> new IllegalStateException("secret");
        var reply = owner.post(PUBLISH).expectProblem(500, "internal_error");
        assertThat(reply.body()).doesNotContain("secret");
        assertThat(reply.text("/detail")).contains(reply.header("X-Trace-Id"));
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_error_of_the_machine_is_answered_like_a_defect() {
        failure = () -> new StackOverflowError("secret");
        assertThat(owner.post(PUBLISH).expectProblem(500, "internal_error").body())
                .doesNotContain("secret");
    }

    @Test
    void a_lost_race_is_a_conflict() {
        failure = () -> new StaleState("assistant");
        owner.post(PUBLISH).expectProblem(409, "changed_meanwhile");
    }

    @Test
    void a_part_that_is_away_says_when_to_come_back() {
        failure = () -> new Unavailable("away", Optional.of(Duration.ofSeconds(7)), new IllegalStateException());
        var reply = owner.with("Accept-Language", "ru").post(PUBLISH).expectProblem(503, "unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(reply.text("/detail")).contains("через 7 с");
        failure = () -> new Unavailable("away");
        assertThat(owner.post(PUBLISH).expectProblem(503, "unavailable").header("Retry-After"))
                .isEqualTo("5");
    }

    private ReplyX broken(ReplyX whole) {
        var good = whole.assistants();
        var assistants = new AssistantsApi(
                good.createAssistant(),
                good.getAssistant(),
                good.listAssistants(),
                good.updateAssistant(),
                good.deleteAssistant(),
                (_, _) -> {
                    throw thrown(failure.get());
                },
                good.rollBackAssistant(),
                good.listAssistantVersions());
        return new ReplyX(
                whole.identity(),
                assistants,
                whole.knowledge(),
                whole.dialogs(),
                whole.sites(),
                whole.bots(),
                whole.cannedReplies(),
                whole.rateLimiter(),
                whole.jobs(),
                whole.botRuntime(),
                whole.botMetrics(),
                whole.createPlatformAdmin());
    }

    private static RuntimeException thrown(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case RuntimeException defect -> defect;
            default -> new IllegalArgumentException(failure);
        };
    }
}
