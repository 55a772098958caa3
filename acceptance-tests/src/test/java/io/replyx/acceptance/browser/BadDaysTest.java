package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.replyx.acceptance.FreePort;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens on the way, the conversation ends up complete, and nothing stands in it twice. */
@ExtendWith(StageExtension.class)
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
    void five_hundred_messages_are_read_back_to_the_first(Stage stage) {
        var shop = stage.shop(Map.of("limits", Map.of("messagesPerMinute", 600)));
        try (var visitor = shop.visitor()) {
            var tab = visitor.open().openChat().ask("Message 0", "You asked: Message 0");
            var dialog = stage.owner().get("/api/dialogs").text("/items/0/id");
            for (int i = 1; i < 250; i++) {
                stage.owner().ask(dialog, "Message " + i).expect(201);
            }
            assertThat(tab.answers().last()).hasText("You asked: Message 249");

            tab.page().reload();
            assertThat(tab.answers().last()).hasText("You asked: Message 249");
            var first = tab.own().first();
            for (int i = 0; i < 40 && !"Message 0".equals(first.textContent()); i++) {
                tab.widget().locator(".row").first().scrollIntoViewIfNeeded();
                tab.page().mouse().wheel(0, -4_000);
                tab.page().waitForTimeout(100);
            }

            assertThat(first).hasText("Message 0");
            assertThat(tab.own()).hasCount(250);
            first.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        }
    }
}
