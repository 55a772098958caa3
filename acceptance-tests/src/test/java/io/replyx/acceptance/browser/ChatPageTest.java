package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StageExtension.class)
final class ChatPageTest {
    @Test
    void the_page_of_a_site_is_the_conversation_and_nothing_else(Stage stage) throws Exception {
        var shop = stage.shop();
        try (var visitor = shop.visitor(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var tab = visitor.open(address(stage, shop));
            assertThat(tab.panel()).isVisible();

            tab.ask("Hello", "You asked: Hello");

            assertThat(tab.launcher()).hasCount(0);
            var box = tab.panel().boundingBox();
            assertThat(List.of(box.width, box.height)).isEqualTo(List.of(390.0, 844.0));
            tab.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "chat-page.png")));
            Axe.check(tab.page(), "html");
        }
    }

    @Test
    void a_listed_page_may_frame_it(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var page = visitor.open(framing(stage, shop, "localhost")).page();

            var chat = new Framed(page.frameLocator("iframe").locator("replyx-widget"));

            chat.ask("Hello", "You asked: Hello");
        }
    }

    @Test
    void no_other_page_may(Stage stage) {
        var shop = stage.shop(Map.of("domains", List.of("shop.localhost")));
        try (var visitor = shop.visitor().forgiving("frame-ancestors").forgiving("ERR_BLOCKED_BY_RESPONSE")) {
            var page = visitor.open(framing(stage, shop, "localhost")).page();

            page.waitForLoadState();

            assertThat(page.frameLocator("iframe").locator("replyx-widget")).hasCount(0);
        }
    }

    @Test
    void an_unknown_key_is_said_to_be_no_chat(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor().forgiving("404")) {
            var tab = visitor.open(stage.server().url() + "/chat/no-such-site");

            assertThat(tab.page().locator("body")).not().isEmpty();
        }
    }

    private record Framed(Locator widget) {
        void ask(String question, String answer) {
            widget.getByRole(AriaRole.TEXTBOX).fill(question);
            widget.getByRole(AriaRole.TEXTBOX).press("Enter");
            assertThat(widget.locator(".row.bot:not(.writing):not(.typing) .text"))
                    .hasText(answer);
        }
    }

    private static String address(Stage stage, Shop shop) {
        return stage.server().url() + "/chat/" + shop.key();
    }

    private static String framing(Stage stage, Shop shop, String host) {
        return stage.host()
                .put(
                        host,
                        "<!doctype html><link rel=icon href=data:,><iframe title=chat width=400 height=600 src=\""
                                + address(stage, shop) + "\"></iframe>",
                        "");
    }
}
