package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the widget may cost a visitor's device, counted in frames and bytes, not in seconds. */
@ExtendWith(StageExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class BudgetsTest {
    private static final double HEAP = 5_000_000;
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    /** Notes the frame in which a piece of an answer came, and the one in which it stood on the page. */
    private static final String WATCH = """
            (() => {
              let frame = 0;
              const count = () => { frame++; look(); requestAnimationFrame(count); };
              const look = () => {
                const text = document.querySelector('replyx-widget')?.shadowRoot.querySelector('.row.writing .text');
                if (text && text.textContent && !window.paintedIn) window.paintedIn = frame;
              };
              requestAnimationFrame(count);
              const decode = TextDecoder.prototype.decode;
              TextDecoder.prototype.decode = function (...bytes) {
                const text = decode.apply(this, bytes);
                if (text.includes('event: delta') && !window.cameIn) window.cameIn = frame;
                return text;
              };
            })();
            """;

    @Test
    void the_first_piece_of_an_answer_is_painted_within_two_frames(Stage stage) {
        var gate = stage.provider().holdMidStream();
        try (var visitor = stage.shop().visitor()) {
            visitor.context().addInitScript(WATCH);
            var tab = visitor.open().openChat();
            tab.write("Tell me a long story");
            assertThat(tab.draft()).isVisible();

            tab.page().waitForFunction("window.cameIn && window.paintedIn");

            assertThat((Integer) tab.page().evaluate("window.paintedIn - window.cameIn"))
                    .isBetween(0, 2);
        } finally {
            gate.release();
        }
    }

    @Test
    void five_hundred_messages_are_read_back_to_the_first_in_five_megabytes(Stage stage) {
        var shop = stage.shop(Map.of("limits", Map.of("messagesPerMinute", 600)));
        try (var visitor = shop.visitor()) {
            var tab = visitor.open().openChat().ask("Message 0", "You asked: Message 0");
            var dialog = stage.owner().get("/api/dialogs").text("/items/0/id");
            for (int i = 1; i < 250; i++) {
                stage.owner().ask(dialog, "Message " + i).expect(201);
            }
            assertThat(tab.answers().last()).hasText("You asked: Message 249", PATIENTLY);
            tab.page().reload();
            assertThat(tab.answers().last()).hasText("You asked: Message 249", PATIENTLY);

            scrollToTheBeginning(tab);

            assertThat(tab.own().first()).hasText("Message 0");
            assertThat(tab.own()).hasCount(250);
            assertThat(heap(tab)).isLessThan(HEAP);
        }
    }

    private static void scrollToTheBeginning(Tab tab) {
        var first = tab.own().first();
        for (int i = 0; i < 100 && !"Message 0".equals(first.textContent()); i++) {
            tab.widget().locator(".row").first().scrollIntoViewIfNeeded();
            tab.page().mouse().wheel(0, -4_000);
            tab.page().waitForTimeout(100);
        }
    }

    /** Bytes that are in use after everything unused is gone; the page itself is next to nothing. */
    private static double heap(Tab tab) {
        var session = tab.page().context().newCDPSession(tab.page());
        session.send("HeapProfiler.collectGarbage");
        JsonObject usage = session.send("Runtime.getHeapUsage");
        return usage.get("usedSize").getAsDouble();
    }
}
