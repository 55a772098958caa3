package io.replyx.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.acceptance.Api;
import io.replyx.acceptance.FreePort;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.ServerProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoAgainTest {
    private static final int TERMINATED = 143;

    private final Installation installation = Installation.fresh();

    @AfterEach
    void leave_nothing_behind() {
        installation.close();
    }

    @Test
    void opened_again_beside_the_running_server_it_changes_nothing_and_leaves_the_server_alone() throws IOException {
        installation.onPort(FreePort.find());
        var first = installation.demo();
        var before = holdings(Demo.owner(first));

        var second = installation.demo();
        second.awaitSaid("ran already and goes on");
        assertThat(Demo.shop(second)).isNotEqualTo(Demo.shop(first));
        assertThat(holdings(Demo.owner(second))).isEqualTo(before);

        second.terminate();
        assertThat(second.awaitEnd().code()).isEqualTo(TERMINATED);
        new Api(Demo.api(first)).get("/health").expect(200);
    }

    @Test
    void finishes_what_an_earlier_load_left_undone_and_keeps_what_the_owner_changed() {
        var first = installation.demo();
        var owner = Demo.owner(first);
        var documents = documents(owner, Demo.RUSSIAN);
        var assistant = Demo.named(owner.get("/api/assistants"), Demo.RUSSIAN)
                .path("id")
                .asText();
        var before = holdings(owner);
        owner.delete("/api/documents/" + documents.getFirst().path("id").asText())
                .expect(204);
        owner.patch("/api/assistants/" + assistant, Map.of("greeting", "Hello from the owner"))
                .expect(200);
        stop(first);

        var again = Demo.owner(installation.demo());
        assertThat(titles(documents(again, Demo.RUSSIAN))).hasSameElementsAs(titles(documents));
        assertThat(holdings(again)).hasSameSizeAs(before);
        assertThat(again.get("/api/assistants/" + assistant).text("/greeting")).isEqualTo("Hello from the owner");
    }

    @Test
    void says_in_one_line_that_it_is_not_for_production() {
        var ended = installation
                .with("REPLYX_ENV", "production")
                .with("REPLYX_PUBLIC_URL", "https://chat.example.com")
                .with("REPLYX_SECRET_KEY", "k1:rvtSDscr+74OvdMnYw6R5XZXM1Im7Cld4O6885SXKJE=")
                .run("demo");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.lines()).singleElement().asString().contains("not for production");
    }

    /** The ids of all that a tenant has. */
    private static List<String> holdings(Api owner) {
        return Stream.of("/api/assistants", "/api/documents", "/api/sites")
                .flatMap(path -> owner.get(path).expect(200).json().path("items").findValuesAsText("id").stream())
                .toList();
    }

    private static List<JsonNode> documents(Api owner, String assistant) {
        var id = Demo.named(owner.get("/api/assistants"), assistant).path("id").asText();
        var items = owner.get("/api/assistants/" + id + "/documents")
                .expect(200)
                .json()
                .path("items");
        return items.valueStream().toList();
    }

    private static List<String> titles(List<JsonNode> documents) {
        return documents.stream()
                .map(document -> document.path("title").asText())
                .toList();
    }

    private static void stop(ServerProcess demo) {
        demo.terminate();
        assertThat(demo.awaitEnd().code()).isEqualTo(TERMINATED);
    }
}
