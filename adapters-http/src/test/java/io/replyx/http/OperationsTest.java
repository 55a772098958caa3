package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final AtomicReference<Supplier<HealthCheck.Health>> database =
            new AtomicReference<>(() -> HealthCheck.Health.UP);
    private final TestServer server = TestServer.start(new HealthChecks(List.of(new HealthCheck() {
        @Override
        public String name() {
            return "database";
        }

        @Override
        public Health check() {
            return database.get().get();
        }
    })));
    private final Client guest = server.guest();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void all_is_well_while_every_part_is() {
        var health = guest.get("/health").expect(200);
        assertThat(health.text("/status")).isEqualTo("up");
        assertThat(health.text("/version")).isEqualTo("1.2.3");
        assertThat(health.text("/environment")).isEqualTo("test");
        assertThat(health.text("/parts/0/name")).isEqualTo("database");
        assertThat(guest.get("/health/ready").expect(200).text("/status")).isEqualTo("up");
    }

    @Test
    void one_part_that_is_down_takes_readiness_away_but_not_life() {
        database.set(() -> HealthCheck.Health.down("connection refused"));
        var health = guest.get("/health").expect(503);
        assertThat(health.text("/status")).isEqualTo("down");
        assertThat(health.text("/parts/0/detail")).isEqualTo("connection refused");
        guest.get("/health/ready").expect(503);
        guest.get("/health/live").expect(200);
    }

    @Test
    void a_check_that_breaks_is_down() {
        database.set(() -> {
            throw new IllegalStateException("secret");
        });
        var health = guest.get("/health").expect(503);
        assertThat(health.text("/parts/0/status")).isEqualTo("down");
        assertThat(health.body()).doesNotContain("secret");
    }

    @Test
    void the_docs_page_lists_every_route_and_loads_nothing_from_elsewhere() {
        var page = guest.get("/docs").expect(200);
        server.http().routes().forEach(route -> assertThat(page.body()).contains("<code>" + route.path() + "</code>"));
        assertThat(page.body()).doesNotContain("<script", "style=", "http://", "https://");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'");
        assertThat(guest.get("/pages.css").expect(200).header("Content-Type")).isEqualTo("text/css;charset=utf-8");
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        for (var path : new String[] {"/health", "/docs", "/nothing", "/api/assistants", "/api/assistants/%2F"}) {
            var reply = guest.get(path);
            assertThat(reply.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(reply.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(reply.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(reply.header("X-Trace-Id")).as(path).matches("[0-9a-f]{32}");
            assertThat(reply.header("Server")).as(path).isEmpty();
        }
    }

    @Test
    void a_callers_trace_goes_through() {
        var id = "4bf92f3577b34da6a3ce929d0e0e4736";
        var reply =
                guest.with("traceparent", "00-" + id + "-00f067aa0ba902b7-01").get("/api/auth/me");
        assertThat(reply.expectProblem(401, "not_logged_in").text("/traceId")).isEqualTo(id);
    }
}
