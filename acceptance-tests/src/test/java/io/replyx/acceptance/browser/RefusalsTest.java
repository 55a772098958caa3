package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is refused is refused in words that a visitor understands. */
@ExtendWith(StageExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class RefusalsTest {
    @Test
    void a_page_of_somebody_else_gets_no_widget(Stage stage) {
        var shop = stage.shop(Map.of("domains", List.of("shop.localhost")));
        try (var visitor = shop.visitor().forgiving("CORS").forgiving("403").forgiving("ERR_FAILED")) {
            var refused = new ArrayList<String>();
            visitor.context().onRequestFailed(request -> refused.add(request.url()));
            var tab = visitor.open(shop.page());

            tab.page().waitForCondition(() -> refused.stream().anyMatch(url -> url.contains("/api/site/")));

            assertThat(tab.widget()).hasCount(0);
        }
    }

    @Test
    void a_page_on_a_listed_subdomain_gets_it(Stage stage) {
        var shop = stage.shop(Map.of("domains", List.of("*.localhost")));
        try (var visitor = shop.visitor()) {
            var address = stage.host()
                    .put("shop.localhost", "<!doctype html><link rel=icon href=data:,>" + shop.snippet(), "");

            visitor.open(address).openChat().ask("Hello", "You asked: Hello");
        }
    }

    @Test
    void a_site_that_was_removed_says_that_the_chat_is_gone(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor().forgiving("404").forgiving("401")) {
            var tab = visitor.open().openChat().ask("Hello", "You asked: Hello");
            stage.owner().delete("/api/sites/" + shop.id()).expect(204);

            tab.write("Are you there?");

            assertThat(tab.widget().locator(".row.failed .reason")).hasText("This chat is no longer available.");
        }
    }

    @Test
    void a_message_that_is_far_too_long_is_kept_and_explained(Stage stage) {
        try (var visitor = stage.shop().visitor().forgiving("422").forgiving("413")) {
            var tab = visitor.open().openChat();

            tab.write("word ".repeat(20_000));

            assertThat(tab.widget().locator(".row.failed .reason")).hasText("This message is too long");
            tab.ask("Hello", "You asked: Hello");
        }
    }

    @Test
    void a_forged_signature_leaves_a_guest(Stage stage) {
        try (var visitor = stage.shop().visitor().forgiving("403")) {
            var tab = visitor.open().openChat();

            tab.page().evaluate("ReplyX.identify({id: 'u-1', name: 'Anna', signature: 'ab'.repeat(32)})");

            assertThat(tab.widget().locator(".banner")).containsText("We could not confirm who you are");
            tab.ask("Hello", "You asked: Hello");
        }
    }

    @Test
    void whoever_writes_too_fast_is_told_when_to_go_on(Stage stage) {
        var shop = stage.shop(Map.of("limits", Map.of("messagesPerMinute", 3)));
        try (var visitor = shop.visitor().forgiving("429")) {
            var tab = visitor.open().openChat();

            for (int i = 1; i <= 4; i++) {
                tab.write("Message " + i);
            }

            assertThat(tab.widget().locator(".banner")).containsText("Too many messages. You can go on in");
            assertThat(tab.own()).hasText(new String[] {"Message 1", "Message 2", "Message 3", "Message 4"});
            assertThat(tab.answers())
                    .hasText(
                            new String[] {
                                "You asked: Message 1",
                                "You asked: Message 2",
                                "You asked: Message 3",
                                "You asked: Message 4"
                            },
                            new LocatorAssertions.HasTextOptions().setTimeout(90_000));
        }
    }

    @Test
    void somebody_elses_dialog_is_as_good_as_none(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor().forgiving("404")) {
            var tab = visitor.open().openChat().ask("Hello", "You asked: Hello");
            var foreign = stage.owner().dialog(stage.assistant(Map.of()));

            var status = tab.page().evaluate("""
                    async ([server, key, dialog]) => {
                      const session = await (await fetch(server + '/api/site/' + key + '/sessions', {
                        method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'})).json();
                      const answers = await Promise.all(['', '/messages', '/events', '/ratings'].map((path) =>
                          fetch(server + '/api/dialogs/' + dialog + path, {headers: {Authorization: 'Bearer ' + session.token}})));
                      return answers.map((answer) => answer.status);
                    }""", List.of(stage.server().url().toString(), shop.key(), foreign));

            assertThat(status).isEqualTo(List.of(404, 404, 404, 404));
        }
    }
}
