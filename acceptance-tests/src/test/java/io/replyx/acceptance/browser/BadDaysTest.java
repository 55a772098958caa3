package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.replyx.acceptance.FreePort;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens on the way, the conversation ends up complete, and nothing stands in it twice. */
@ExtendWith(StageExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class BadDaysTest {
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Test
    void the_server_is_killed_while_an_answer_is_written() {
        try (var stage = Stage.onPort(FreePort.find());
                var visitor = stage.shop().visitor().forgiving("ERR_")) {
            var gate = stage.provider().holdMidStream();
            var tab = visitor.open().openChat();
            tab.write("Tell me a long story");
            assertThat(tab.draft()).isVisible();

            stage.server().kill();
            assertThat(tab.widget().locator(".banner")).isVisible();
            tab.write("Are you still there?");
            gate.release();
            stage.startAgain();

            assertThat(tab.answers())
                    .hasText(
                            new String[] {"You asked: Tell me a long story", "You asked: Are you still there?"},
                            PATIENTLY);
            assertThat(tab.own()).hasText(new String[] {"Tell me a long story", "Are you still there?"});
            assertThat(tab.draft()).hasCount(0);
        }
    }

    @Test
    void what_is_written_without_a_network_is_sent_when_it_is_back(Stage stage) {
        try (var visitor = stage.shop().visitor().forgiving("ERR_INTERNET_DISCONNECTED")) {
            var tab = visitor.open().openChat().ask("One", "You asked: One");
            visitor.context().setOffline(true);
            tab.write("Two").write("Three");
            assertThat(tab.widget().getByLabel("Waiting to be sent")).hasCount(2);

            visitor.context().setOffline(false);

            assertThat(tab.answers())
                    .hasText(new String[] {"You asked: One", "You asked: Two", "You asked: Three"}, PATIENTLY);
            assertThat(tab.own()).hasText(new String[] {"One", "Two", "Three"});
        }
    }

    @Test
    void what_was_not_sent_survives_a_reload(Stage stage) {
        try (var visitor = stage.shop().visitor().forgiving("ERR_")) {
            var tab = visitor.open().openChat().ask("One", "You asked: One");
            visitor.context().route("**/messages", Route::abort);
            tab.write("Two");
            tab.widget().locator(".row.me").nth(1).waitFor();
            visitor.context().unroute("**/messages");

            tab.page().reload();

            assertThat(tab.answers()).hasText(new String[] {"You asked: One", "You asked: Two"}, PATIENTLY);
            assertThat(tab.own()).hasText(new String[] {"One", "Two"});
        }
    }

    @Test
    void a_request_that_breaks_off_after_it_arrived_is_not_stored_twice(Stage stage) {
        try (var visitor = stage.shop().visitor().forgiving("ERR_")) {
            var tab = visitor.open().openChat().ask("One", "You asked: One");
            visitor.context()
                    .route(
                            "**/messages",
                            route -> {
                                route.fetch();
                                route.abort();
                            },
                            new BrowserContext.RouteOptions().setTimes(1));

            tab.write("Two");

            assertThat(tab.answers()).hasText(new String[] {"You asked: One", "You asked: Two"}, PATIENTLY);
            assertThat(tab.own()).hasText(new String[] {"One", "Two"});
        }
    }

    @Test
    void where_streams_are_blocked_answers_come_all_the_same(Stage stage) {
        try (var visitor = stage.shop().visitor().forgiving("ERR_")) {
            visitor.context().route("**/events*", Route::abort);
            var tab = visitor.open().openChat();

            tab.write("Hello");

            assertThat(tab.answers()).hasText(new String[] {"You asked: Hello"}, PATIENTLY);
        }
    }

    @Test
    void the_tab_that_held_the_stream_is_closed_and_the_other_goes_on(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var first = visitor.open().openChat().ask("One", "You asked: One");
            var second = visitor.open(first.page().url()).openChat();
            assertThat(second.answers()).hasText("You asked: One");

            first.page().close();
            second.write("Two");

            assertThat(second.answers()).hasText(new String[] {"You asked: One", "You asked: Two"}, PATIENTLY);
        }
    }

    @Test
    void a_session_that_has_ended_is_taken_up_again(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor().forgiving("401")) {
            var tab = visitor.open().openChat().ask("One", "You asked: One");
            visitor.context()
                    .route(
                            "**/messages",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(401)
                                    .setHeaders(Map.of(
                                            "Access-Control-Allow-Origin",
                                            stage.host().origin()))
                                    .setContentType("application/problem+json")
                                    .setBody("{\"status\":401,\"code\":\"session_ended\"}")),
                            new BrowserContext.RouteOptions().setTimes(1));

            tab.write("Two");

            assertThat(tab.answers()).hasText(new String[] {"You asked: One", "You asked: Two"}, PATIENTLY);
        }
    }

    @Test
    void a_device_that_was_asleep_shows_what_came_meanwhile(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open().openChat().ask("One", "You asked: One");
            var dialog = stage.owner().get("/api/dialogs").text("/items/0/id");
            lifecycle(tab, "frozen");
            stage.owner().ask(dialog, "Two").expect(201);
            stage.owner().ask(dialog, "Three").expect(201);

            lifecycle(tab, "active");

            assertThat(tab.answers())
                    .hasText(new String[] {"You asked: One", "You asked: Two", "You asked: Three"}, PATIENTLY);
        }
    }

    @Test
    void a_slow_network_is_no_obstacle(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open("about:blank");
            var slow = new JsonObject();
            slow.addProperty("offline", false);
            slow.addProperty("latency", 400);
            slow.addProperty("downloadThroughput", 50_000);
            slow.addProperty("uploadThroughput", 25_000);
            visitor.context().newCDPSession(tab.page()).send("Network.emulateNetworkConditions", slow);
            tab.page().navigate(visitor.shop().page());

            tab.launcher().click();
            tab.write("Hello");

            assertThat(tab.answers()).hasText(new String[] {"You asked: Hello"}, PATIENTLY);
        }
    }

    private static void lifecycle(Tab tab, String state) {
        var wanted = new JsonObject();
        wanted.addProperty("state", state);
        tab.page().context().newCDPSession(tab.page()).send("Page.setWebLifecycleState", wanted);
    }
}
