package io.replyx.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the widget's states, kept beside the test reports to be looked at, and each checked by axe. */
@ExtendWith(StageExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class LooksTest {
    private static final Words ENGLISH = new Words(
            "How long does delivery take, and what does it cost?",
            """
            Delivery takes **one to three days** [1]:

            - within the city: one day, 300 roubles
            - to other towns: three days, 450 roubles

            Orders over 5,000 roubles are delivered free of charge.""",
            "Delivery and payment",
            "Delivery takes one to three days. What it costs: within the city 300 roubles, to other towns 450.",
            "Hello! Ask me about our ware, delivery and returns.",
            "Can I return a mug?",
            "Shall I help you choose?");

    private static final Words RUSSIAN = new Words(
            "Сколько идёт доставка и сколько она стоит?",
            """
            Доставка занимает **от одного до трёх дней** [1]:

            - по городу: один день, 300 рублей
            - в другие города: три дня, 450 рублей

            Заказы от 5 000 рублей доставляем бесплатно.""",
            "Доставка и оплата",
            "Доставка занимает от одного до трёх дней. Сколько стоит: по городу 300 рублей, в другие города 450.",
            "Здравствуйте! Спросите о посуде, доставке и возврате.",
            "Можно ли вернуть кружку?",
            "Помочь с выбором?");

    /** What is said in a language. */
    private record Words(
            String question,
            String answer,
            String title,
            String document,
            String greeting,
            String other,
            String offer) {
        static Words in(String language) {
            return language.equals("ru") ? RUSSIAN : ENGLISH;
        }
    }

    /** How somebody looks at it. */
    record Eyes(String language, ColorScheme scheme, int width, int height) {
        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, height);
        }

        @Override
        public String toString() {
            return language + "-" + (width < 500 ? "phone" : "desktop") + "-"
                    + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Eyes> eyes() {
        return Stream.of("en", "ru")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(
                                new Eyes(language, scheme, 390, 844), new Eyes(language, scheme, 1280, 800))));
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void every_state_can_be_seen_and_used_by_everybody(Eyes eyes, Stage stage) throws IOException {
        var words = Words.in(eyes.language());
        stage.answer(words.question(), words.answer());
        var shop = stage.shop(
                stage.assistant(Map.of(words.title(), words.document())),
                Map.of(
                        "language", eyes.language(),
                        "greeting", words.greeting(),
                        "quickReplies", List.of(words.question(), words.other()),
                        "proactive", Map.of("text", words.offer(), "afterSeconds", 1)));
        try (var visitor = shop.visitor(eyes.options())) {
            var tab = visitor.open(shop.page(PAGE, ""));
            assertThat(tab.widget().locator(".hello")).isVisible();
            look(tab, eyes, "1-closed");
            tab.openChat();
            look(tab, eyes, "2-opened");
            converse(stage, tab, eyes);
            tab.widget().locator("button.chip").click();
            look(tab, eyes, "5-source");
            tab.page().keyboard().press("Escape");
            end(stage, tab);
            look(tab, eyes, "6-ended");
        }
    }

    private static void converse(Stage stage, Tab tab, Eyes eyes) throws IOException {
        var gate = stage.provider().holdMidStream();
        try {
            tab.write(Words.in(eyes.language()).question());
            assertThat(tab.draft()).isVisible();
            look(tab, eyes, "3-writing");
        } finally {
            gate.release();
        }
        assertThat(tab.widget().locator("button.chip")).isVisible();
        look(tab, eyes, "4-answered");
    }

    private static void end(Stage stage, Tab tab) {
        var dialog = stage.owner().get("/api/dialogs").text("/items/0/id");
        stage.owner().post("/api/dialogs/" + dialog + "/close", Map.of()).expect(200);
        assertThat(tab.widget().locator(".card")).isVisible();
    }

    private static void look(Tab tab, Eyes eyes, String state) throws IOException {
        tab.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", "widget-" + eyes + "-" + state + ".png")));
        Axe.check(tab.page(), "replyx-widget");
    }

    private static final String PAGE = """
            <style>
              body { margin: 0; font: 17px/1.6 system-ui; background: Canvas; color: CanvasText; color-scheme: light dark }
              main { max-width: 720px; margin: 8vh auto; padding: 0 24px } h1 { font-size: 44px; line-height: 1.1 }
            </style>
            <main><h1>Mugs, bowls and jugs for every day</h1>
            <p>Each piece is fired twice, marked with a hare, and sent in a box that we have dropped ourselves.</p></main>""";
}
