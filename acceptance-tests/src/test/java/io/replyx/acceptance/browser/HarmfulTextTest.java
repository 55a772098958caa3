package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Text is text, wherever it comes from: nothing in it runs, and nothing in it loads anything from anywhere. */
@ExtendWith(StageExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class HarmfulTextTest {
    private static final int LONGEST_NAME = 100;
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    @Test
    void there_are_more_than_a_hundred_of_them() throws IOException {
        assertThat(harmful()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void in_messages_and_in_answers(Stage stage) throws IOException {
        var shop = stage.shop(Map.of("limits", Map.of("messagesPerMinute", 600)));
        try (var visitor = shop.visitor()) {
            var tab = visitor.open(shop.page("<h1>Shop</h1>", shop.strictPolicy()))
                    .openChat();
            var dialogs = stage.owner();
            tab.ask("Hello", "You asked: Hello");
            var dialog = dialogs.get("/api/dialogs").text("/items/0/id");
            for (var text : harmful()) {
                stage.answer(text, text);
                dialogs.ask(dialog, text).expect(201);
            }
            stage.answer("The end", "Bye");
            dialogs.ask(dialog, "The end").expect(201);

            assertThat(tab.answers().last()).hasText("Bye", PATIENTLY);
            tab.page().reload();
            assertThat(tab.answers().last()).hasText("Bye", PATIENTLY);
            assertLinksAreHarmless(tab);

            assertUnharmed(tab);
        }
    }

    @Test
    void in_the_settings_of_a_site_and_the_name_of_a_visitor(Stage stage) throws IOException {
        var texts = harmful();
        for (int from = 0; from < texts.size(); from += 6) {
            var some = texts.subList(from, Math.min(from + 6, texts.size()));
            var shop = stage.shop(Map.of(
                    "name", shortened(some.getFirst()),
                    "greeting", String.join(" ", some),
                    "quickReplies",
                            some.stream()
                                    .map(HarmfulTextTest::shortened)
                                    .limit(4)
                                    .toList(),
                    "consent", Map.of("text", String.join(" ", some))));
            try (var visitor = shop.visitor()) {
                var tab = visitor.open(shop.page("<h1>Shop</h1>", shop.strictPolicy()))
                        .openChat();
                tab.page().evaluate("(name) => ReplyX.setPage({title: name, url: location.href})", some.getLast());
                tab.widget().locator(".card button").click();
                tab.ask("Hello", "You asked: Hello");

                assertUnharmed(tab);
            }
        }
    }

    @Test
    void in_documents_and_their_titles(Stage stage) throws IOException {
        var texts = harmful().stream().limit(12).toList();
        for (var text : texts) {
            var assistant = stage.assistant(Map.of(shortened(text), "The kiln burns at 1200 degrees. " + text));
            stage.answer("How hot is the kiln?", "1200 degrees [1].");
            var shop = stage.shop(assistant, Map.of());
            try (var visitor = shop.visitor()) {
                var tab = visitor.open(shop.page("<h1>Shop</h1>", shop.strictPolicy()))
                        .openChat();
                tab.write("How hot is the kiln?");
                tab.widget().locator("button.chip").click();
                assertThat(tab.widget().locator(".quote")).containsText("The kiln burns");

                assertUnharmed(tab);
            }
        }
    }

    private static void assertLinksAreHarmless(Tab tab) {
        var hrefs =
                tab.widget().locator("a[href]").evaluateAll("(links) => links.map((a) => new URL(a.href).protocol)");
        assertThat((List<?>) hrefs)
                .allMatch(
                        scheme -> List.of("http:", "https:", "mailto:", "tel:").contains(scheme));
    }

    private static void assertUnharmed(Tab tab) {
        assertThat(tab.page().evaluate("window.__harm")).isNull();
        assertThat(tab.widget()
                        .locator("script, iframe, object, embed, img:not(.avatar img), form, style, link, base, meta"))
                .hasCount(0);
    }

    /** As a name may be: short, and on one line. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME))
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    private static List<String> harmful() throws IOException {
        try (var in = HarmfulTextTest.class.getResourceAsStream("/browser/harmful.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .map(String::translateEscapes)
                    .toList();
        }
    }
}
