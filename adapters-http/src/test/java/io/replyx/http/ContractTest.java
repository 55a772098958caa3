package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Route;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContractTest {
    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lists_exactly_the_routes_of_the_running_server() {
        assertThat(Contract.SERVED.calls()).isEqualTo(calls(_ -> true));
    }

    @Test
    void tells_which_calls_need_no_login() {
        assertThat(Contract.SERVED.openCalls()).isEqualTo(calls(route -> route.access() instanceof Access.Anyone));
    }

    @Test
    void is_served_as_it_is_written() {
        var served = server.guest().get("/openapi.yaml").expect(200);
        assertThat(served.header("Content-Type")).isEqualTo("application/yaml;charset=utf-8");
        assertThat(served.body()).startsWith("openapi: 3.1.0");
    }

    private Set<String> calls(Predicate<Route> which) {
        return server.http().routes().stream()
                .filter(which)
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toSet());
    }
}
