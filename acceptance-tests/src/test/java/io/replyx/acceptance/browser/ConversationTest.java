package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StageExtension.class)
final class ConversationTest {
    @Test
    void a_visitor_asks_and_is_answered(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open().openChat();

            tab.write("Hello");

            assertThat(tab.own()).hasText("Hello");
            assertThat(tab.answers()).hasText("You asked: Hello");
        }
    }

    @Test
    void an_answer_is_seen_while_it_is_written_and_stays_in_its_place(Stage stage) {
        stage.answer("Tell me more", "One **two** three four");
        var gate = stage.provider().holdMidStream();
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open().openChat();
            tab.write("Tell me more");

            assertThat(tab.draft()).containsText("One");
            gate.release();

            assertThat(tab.answers()).hasText("One two three four");
            assertThat(tab.answers().locator("strong")).hasText("two");
            assertThat(tab.draft()).hasCount(0);
        } finally {
            gate.release();
        }
    }

    @Test
    void a_source_opens_its_quote(Stage stage) {
        var assistant = stage.assistant(
                Map.of("Delivery", "# Delivery\n\nDelivery to Moscow takes three days and costs 300 roubles."));
        stage.answer("How long does delivery to Moscow take?", "Three days [1].");
        try (var visitor = stage.shop(assistant, Map.of()).visitor()) {
            var tab = visitor.open().openChat().ask("How long does delivery to Moscow take?", "Three days1.");

            tab.widget().locator("button.chip").click();

            assertThat(tab.widget().locator(".quote")).containsText("Delivery to Moscow takes three days");
            tab.page().keyboard().press("Escape");
            assertThat(tab.widget().locator(".quote")).isHidden();
            assertThat(tab.panel()).isVisible();
        }
    }

    @Test
    void the_conversation_and_the_ratings_are_there_after_a_reload(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open().openChat().ask("Hello", "You asked: Hello");
            tab.widget().locator("button.rate.up").click();
            assertThat(tab.widget().locator("button.rate.up")).hasAttribute("aria-pressed", "true");
            tab.page().waitForLoadState();

            tab.page().reload();

            assertThat(tab.panel()).isVisible();
            assertThat(tab.own()).hasText("Hello");
            assertThat(tab.answers()).hasText("You asked: Hello");
            assertThat(tab.widget().locator("button.rate.up")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void what_came_while_the_chat_was_closed_is_counted(Stage stage) {
        var gate = stage.provider().holdBeforeFirstByte();
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open().openChat();
            tab.write("Hello");
            assertThat(tab.widget().locator(".row.typing")).isVisible();
            tab.page().keyboard().press("Escape");
            assertThat(tab.panel()).isHidden();

            gate.release();

            assertThat(tab.widget().locator(".badge")).hasText("1");
            tab.openChat();
            assertThat(tab.widget().locator(".badge")).isHidden();
        } finally {
            gate.release();
        }
    }

    @Test
    void everything_can_be_done_from_the_keyboard(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open();
            assertThat(tab.launcher()).isVisible();
            tab.launcher().focus();
            tab.page().keyboard().press("Enter");

            assertThat(tab.input()).isFocused();
            tab.page().keyboard().type("Hello");
            tab.page().keyboard().press("Enter");
            assertThat(tab.answers()).hasText("You asked: Hello");
            assertThat(tab.input()).isFocused();
            tab.page().keyboard().press("Escape");

            assertThat(tab.panel()).isHidden();
            assertThat(tab.launcher()).isFocused();
        }
    }

    @Test
    void greeting_and_quick_replies_stand_at_the_beginning(Stage stage) {
        var settings = Map.of("greeting", "Good day!", "quickReplies", List.of("Where are you?"));
        try (var visitor = stage.shop(settings).visitor()) {
            var tab = visitor.open().openChat();
            assertThat(tab.widget().locator(".greeting .text")).hasText("Good day!");

            tab.widget()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Where are you?"))
                    .click();

            assertThat(tab.answers()).hasText("You asked: Where are you?");
            assertThat(tab.widget().locator(".quick")).hasCount(0);
        }
    }

    @Test
    void two_tabs_show_the_same_over_one_stream(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var page = visitor.open().openChat().ask("Hello", "You asked: Hello");
            var other = visitor.open(page.page().url());
            other.openChat();
            assertThat(other.answers()).hasText("You asked: Hello");

            other.write("And here?");

            assertThat(page.answers().nth(1)).hasText("You asked: And here?");
            assertThat(other.answers().nth(1)).hasText("You asked: And here?");
            assertThat(visitor.requests())
                    .filteredOn(request -> request.contains("/events"))
                    .hasSize(1);
        }
    }

    @Test
    void a_closed_conversation_says_so_and_a_new_one_can_be_started(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open().openChat().ask("Hello", "You asked: Hello");
            var dialog = stage.owner().get("/api/dialogs").text("/items/0/id");

            stage.owner().post("/api/dialogs/" + dialog + "/close", Map.of()).expect(200);

            assertThat(tab.widget().locator(".card")).isVisible();
            tab.widget().locator(".card button").click();
            assertThat(tab.own()).hasCount(0);
            tab.ask("Hello again", "You asked: Hello again");
            assertThat(tab.own()).hasText("Hello again");
        }
    }

    @Test
    void nothing_is_sent_before_the_visitor_agrees(Stage stage) {
        var consent = Map.of("text", "We keep what you write.", "url", "https://example.com/privacy");
        try (var visitor = stage.shop(Map.of("consent", consent)).visitor()) {
            var tab = visitor.open().openChat();
            assertThat(tab.widget().locator(".card")).containsText("We keep what you write.");
            assertThat(tab.input()).hasCount(0);

            tab.widget().locator(".card button").click();

            tab.ask("Hello", "You asked: Hello");
            tab.page().reload();
            assertThat(tab.input()).isVisible();
        }
    }
}
