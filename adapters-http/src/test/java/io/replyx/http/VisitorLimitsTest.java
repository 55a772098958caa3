package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody gets by, on no page. */
class VisitorLimitsTest {
    private final TestServer server = TestServer.start();
    private final Client owner = server.owner();
    private final SiteClient site = owner.site();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String known(SiteClient.Visitor visitor) {
        return "\"visitorId\":\"" + visitor.secret() + "\"";
    }

    @Test
    void consent_comes_before_the_first_word() {
        var asking = owner.site(",\"consent\":{\"text\":\"Do you agree?\"}");
        var visitor = asking.visitor();
        var refused = visitor.says("Hello");
        refused.expectProblem(403, "consent_required");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);

        asking.session("{" + known(visitor) + ",\"consentGiven\":true}").expect(201);

        visitor.says("Hello").expect(201);
        asking.session("{" + known(visitor) + ",\"consentGiven\":false}").expect(201);
        visitor.says("Hello again").expect(201);
    }

    @Test
    void floods_are_held_up_with_a_time_to_wait() {
        var strict = owner.site(",\"limits\":{\"messagesPerMinute\":2,\"sessionsPerHour\":2}");
        var visitor = strict.visitor();
        strict.visitor();
        visitor.says("1").expect(201);
        visitor.says("2").expect(201);

        var messages = visitor.says("3");
        messages.expectProblem(429, "too_many_messages");
        assertThat(messages.header("Retry-After")).isEqualTo("60");
        assertThat(messages.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
        var sessions = strict.session("{}");
        sessions.expectProblem(429, "too_many_sessions");
        assertThat(sessions.header("Retry-After")).isEqualTo("3600");
        assertThat(sessions.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);

        server.passes(Duration.ofMinutes(1));
        visitor.says("3").expect(201);
    }

    @Test
    void a_token_does_not_call_without_end() {
        var visitor = site.visitor();
        for (int i = 0; i < 600; i++) {
            visitor.client().get(visitor.path()).expect(200);
        }
        visitor.client().get(visitor.path()).expectProblem(429, "too_many_attempts");
        site.visitor().says("Hello").expect(201);
    }

    @Test
    void a_message_of_a_hundred_kilobytes_is_too_long_and_one_of_three_hundred_too_large() {
        var visitor = site.visitor();
        assertThat(visitor.says("x".repeat(100_000))
                        .expectProblem(422, "invalid_input")
                        .errors())
                .containsExactly("text:too_long");
        var large = visitor.says("x".repeat(300_000));
        large.expectProblem(413, "body_too_large");
        assertThat(large.header("Access-Control-Allow-Origin")).isEqualTo(SiteClient.ORIGIN);
        visitor.says("x".repeat(10_000)).expect(201);
    }

    @Test
    void without_a_published_assistant_nobody_is_let_in() {
        var draft = owner.post("/api/assistants", "{\"name\":\"Draft\"}")
                .expect(201)
                .text("/id");
        owner.patch("/api/sites/" + site.id(), "{\"assistantId\":\"" + draft + "\"}")
                .expect(200);

        site.session("{}").expectProblem(409, "assistant_not_published");
    }
}
