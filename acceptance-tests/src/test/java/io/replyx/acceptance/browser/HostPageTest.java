package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The widget harms no page, and no page harms the widget. */
@ExtendWith(StageExtension.class)
final class HostPageTest {
    private static final String HOSTILE = """
            <style>
              * { all: unset !important; color: red !important; font: 40px serif !important; }
              div, button, textarea { display: none !important; position: static !important; }
              replyx-widget { display: none !important; opacity: 0 !important; transform: scale(3) !important; }
              .panel, .launcher { visibility: hidden !important; }
            </style>
            <div style="position: fixed; inset: 0; z-index: 2147483646; background: #eee"></div>
            """;

    @Test
    void works_under_a_strict_policy_with_trusted_types(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var tab = visitor.open(shop.page("<h1>Shop</h1>", shop.strictPolicy()))
                    .openChat();

            tab.ask("Hello", "You asked: Hello");

            assertThat(tab.launcher()).hasCSS("position", "relative");
        }
    }

    @Test
    void looks_the_same_on_a_page_that_styles_everything(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var plain = visitor.open(shop.page()).openChat().ask("Hello", "You asked: Hello");
            var hostile = visitor.open(shop.page(HOSTILE, "")).openChat();
            assertThat(hostile.answers()).hasText("You asked: Hello");

            assertThat(box(hostile, ".panel")).isEqualTo(box(plain, ".panel"));
            assertThat(style(hostile, ".row.bot .text")).isEqualTo(style(plain, ".row.bot .text"));
            assertThat(style(hostile, "button.launcher")).isEqualTo(style(plain, "button.launcher"));
        }
    }

    @Test
    void reads_from_left_to_right_on_a_page_that_does_not(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var tab = visitor.open(shop.page("<script>document.documentElement.dir = 'rtl'</script>", ""))
                    .openChat();

            assertThat(tab.widget().locator(".rx")).hasCSS("direction", "ltr");
        }
    }

    @Test
    void moves_nothing_on_the_page(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var tab = visitor.open(shop.page("""
                    <script>
                      window.shifts = 0;
                      new PerformanceObserver((list) => list.getEntries().forEach((e) => window.shifts += e.value))
                          .observe({type: 'layout-shift', buffered: true});
                    </script><h1>Shop</h1><p>Words</p>""", "")).openChat();

            tab.ask("Hello", "You asked: Hello");

            assertThat(tab.page().evaluate("window.shifts")).isEqualTo(0);
            assertThat(tab.page().evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .isEqualTo(true);
        }
    }

    @Test
    void is_not_printed(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open();
            assertThat(tab.launcher()).isVisible();

            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(tab.launcher()).isHidden();
        }
    }

    @Test
    void adds_one_name_to_the_page_and_takes_it_away_again(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var tab = visitor.open(shop.page("<script>window.before = Object.keys(window)</script>", ""));
            assertThat(tab.launcher()).isVisible();
            assertThat(tab.page().evaluate("Object.keys(window).filter((n) => n !== 'before' && !before.includes(n))"))
                    .isEqualTo(List.of("ReplyX"));

            tab.page().evaluate("ReplyX.destroy()");

            assertThat(tab.widget()).hasCount(0);
            assertThat(tab.page().evaluate("'ReplyX' in window")).isEqualTo(false);
        }
    }

    @Test
    void a_tag_that_stands_there_twice_brings_one_widget(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var tab = visitor.open(shop.page(shop.snippet(), ""));
            assertThat(tab.launcher()).isVisible();

            assertThat(tab.widget()).hasCount(1);
        }
    }

    @Test
    void the_page_opens_closes_writes_and_listens(Stage stage) {
        var shop = stage.shop();
        try (var visitor = shop.visitor()) {
            var tab = visitor.open(shop.page("<script>window.ReplyX = [['open']]; window.heard = []</script>", ""));
            assertThat(tab.panel()).isVisible();
            tab.page().evaluate("""
                    () => {
                      ReplyX.on('message', () => { throw new Error('the page is broken'); });
                      ['open', 'close', 'message', 'status', 'error']
                          .forEach((type) => ReplyX.on(type, (event) => heard.push(type + ':' + (event?.role ?? ''))));
                    }""");
            visitor.forgiving("the page is broken");

            tab.page().evaluate("ReplyX.send('Hello')");

            assertThat(tab.answers()).hasText("You asked: Hello");
            tab.page().evaluate("ReplyX.toggle()");
            assertThat(tab.panel()).isHidden();
            assertThat(tab.page().evaluate("heard"))
                    .isEqualTo(List.of("message:customer", "message:assistant", "close:"));
        }
    }

    @Test
    void a_user_who_is_vouched_for_finds_the_conversation_on_another_device(Stage stage) {
        var shop = stage.shop();
        var secret = stage.owner()
                .get("/api/sites/" + shop.id() + "/identity-secret")
                .expect(200)
                .text("/secret");
        var identify = "(signature) => ReplyX.identify({id: 'u-1', name: 'Anna', signature})";
        var signature = Signature.of(secret, "u-1");
        try (var phone = shop.visitor();
                var desktop = shop.visitor()) {
            var first = phone.open().openChat();
            first.page().evaluate(identify, signature);
            first.ask("Hello", "You asked: Hello");

            var second = desktop.open().openChat();
            second.page().evaluate(identify, signature);

            assertThat(second.answers()).hasText("You asked: Hello");
            assertThat(stage.owner().get("/api/dialogs").body()).contains("\"externalId\":\"u-1\",\"name\":\"Anna\"");
        }
    }

    @Test
    void the_page_changes_the_language(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            var tab = visitor.open().openChat();
            assertThat(tab.input()).hasAttribute("placeholder", "Write a message…");

            tab.page().evaluate("ReplyX.setLocale('ru')");

            assertThat(tab.input()).hasAttribute("placeholder", "Напишите сообщение…");
        }
    }

    @Test
    void works_where_storage_and_cookies_are_blocked(Stage stage) {
        try (var visitor = stage.shop().visitor()) {
            visitor.context().addInitScript("""
                    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
                      Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError'); }});
                    }
                    Object.defineProperty(document, 'cookie', {get() { throw new DOMException('blocked', 'SecurityError'); }});
                    """);
            var tab = visitor.open().openChat();

            tab.ask("Hello", "You asked: Hello");
        }
    }

    @Test
    void fills_a_phone_and_floats_on_a_desktop(Stage stage) {
        var shop = stage.shop();
        try (var phone = shop.visitor(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true));
                var desktop = shop.visitor(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            assertThat(box(phone.open().openChat(), ".panel"))
                    .containsEntry("width", 390.0)
                    .containsEntry("height", 844.0);
            assertThat((Double) box(desktop.open().openChat(), ".panel").get("width"))
                    .isBetween(320.0, 460.0);
        }
    }

    private static Map<String, Object> box(Tab tab, String selector) {
        var box = tab.widget().locator(selector).first().boundingBox();
        return Map.of("x", box.x, "y", box.y, "width", box.width, "height", box.height);
    }

    private static Object style(Tab tab, String selector) {
        return tab.widget().locator(selector).first().evaluate("""
                (e) => { const s = getComputedStyle(e);
                  return ['color', 'fontSize', 'fontFamily', 'display', 'visibility', 'backgroundColor', 'padding'].map((n) => s[n]); }
                """);
    }
}
