package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.UserId;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Route;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks the whole route table with everybody who must not get in. */
class AccessTest {
    private final TestServer server = TestServer.start();
    private final Actor.Member ada = server.member();
    private final Sample sample = Sample.of(server.as(ada));

    @AfterEach
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_a_token() {
        return walk(route -> !(route.access() instanceof Access.Anyone), route -> {
            var reply = sample.call(server.guest(), route);
            reply.expectProblem(401, "not_logged_in");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"replyx\"");
        });
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_with_a_token_of_somebody_elses_making() {
        var forger = new Client(server, "eyJhbGciOiJub25lIn0.e30.");
        return walk(route -> !(route.access() instanceof Access.Anyone), route -> {
            var reply = sample.call(forger, route);
            reply.expectProblem(401, "invalid_access_token");
            assertThat(reply.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        });
    }

    @TestFactory
    Stream<DynamicTest> open_routes_do_not_even_look_at_the_token() {
        var expired = new Client(server, "nonsense");
        return walk(
                route -> route.access() instanceof Access.Anyone,
                route -> assertThat(sample.call(expired, route).body())
                        .doesNotContain("\"invalid_access_token\"", "\"not_logged_in\"", "\"not_allowed\""));
    }

    @TestFactory
    Stream<DynamicTest> a_member_whose_role_lacks_the_right_is_turned_away() {
        return Arrays.stream(Role.values())
                .flatMap(role -> walk(
                        route -> lacks(role, route),
                        route -> sample.call(as(role), route).expectProblem(403, "not_allowed")));
    }

    @TestFactory
    Stream<DynamicTest> a_platform_admin_sees_no_tenants_data() {
        var admin = server.as(new Actor.PlatformAdmin(new UserId(new UUID(7, 7))));
        return walk(
                route -> route.access() instanceof Access.RequiresRight,
                route -> sample.call(admin, route).expectProblem(403, "not_allowed"));
    }

    @TestFactory
    Stream<DynamicTest> what_concerns_the_whole_installation_is_none_of_a_tenants_business() {
        return walk(
                route -> route.access() instanceof Access.AdminOnly,
                route -> sample.call(server.as(ada), route).expectProblem(403, "not_allowed"));
    }

    @TestFactory
    Stream<DynamicTest> another_tenants_things_do_not_exist() {
        var stranger = server.owner();
        return walk(route -> route.path().contains("{") && isForMembers(route), route -> {
            var foreign = sample.call(stranger, route).expect(404);
            assertThat(foreign.text("/code")).startsWith("unknown_");
            assertThat(foreign.text("/code"))
                    .isEqualTo(
                            Sample.ofNothing().call(stranger, route).expect(404).text("/code"));
        });
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_id_is_as_unknown_as_an_id_that_does_not_exist() {
        return walk(route -> route.path().contains("{") && isForMembers(route), route -> {
            var reply = Sample.ofNonsense().call(server.as(ada), route).expect(404);
            assertThat(reply.text("/code")).startsWith("unknown_");
        });
    }

    @Test
    void a_stranger_cannot_attach_a_foreign_assistant_to_an_own_document() {
        var stranger = server.owner();
        var own = Sample.of(stranger);
        stranger.put("/api/documents/" + own.document() + "/assistants/" + sample.assistant())
                .expectProblem(404, "unknown_assistant");
        stranger.post("/api/documents?assistantIds=" + sample.assistant(), "{\"title\":\"t\",\"text\":\"x\"}")
                .expectProblem(404, "unknown_assistant");
        stranger.post("/api/dialogs", "{\"assistantId\":\"" + sample.assistant() + "\"}")
                .expectProblem(404, "unknown_assistant");
    }

    @Test
    void lists_show_the_callers_own_tenant_only() {
        var stranger = server.owner();
        for (var list : new String[] {"/api/assistants", "/api/documents", "/api/dialogs", "/api/sites", "/api/bots"}) {
            assertThat(stranger.get(list).expect(200).at("/items")).isEmpty();
            assertThat(server.as(ada).get(list).expect(200).at("/items")).hasSize(1);
        }
    }

    @Test
    void a_ticket_opens_streams_and_nothing_else() {
        var ticket = server.as(ada).post("/api/stream-tickets").expect(201).text("/ticket");
        server.guest()
                .get("/api/dialogs/" + sample.dialog() + "?ticket=" + ticket)
                .expectProblem(401, "not_logged_in");
    }

    private Stream<DynamicTest> walk(Predicate<Route> which, Consumer<Route> check) {
        return server.http().routes().stream()
                .filter(which)
                .map(route -> dynamicTest(route.method() + " " + route.path(), () -> check.accept(route)));
    }

    private static boolean isForMembers(Route route) {
        return route.access() instanceof Access.RequiresRight;
    }

    private static boolean lacks(Role role, Route route) {
        return route.access() instanceof Access.RequiresRight holding && !role.has(holding.right());
    }

    private Client as(Role role) {
        return server.as(new Actor.Member(ada.tenant(), ada.user(), role));
    }
}
