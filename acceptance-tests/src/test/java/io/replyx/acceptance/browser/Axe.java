package io.replyx.acceptance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what stands in the way of people with disabilities. */
final class Axe {
    private static final String SERIOUS = """
            async (selector) => (await axe.run(selector, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                .violations.filter((v) => ['serious', 'critical'].includes(v.impact))
                .map((v) => v.id + ': ' + v.help + ' at ' + v.nodes.map((n) => n.target.flat(9).join(' ') + ' ' + n.failureSummary).join('; '))
            """;

    private Axe() {}

    /** @param selector what part of the page is judged */
    static void check(Page page, String selector) throws IOException {
        page.evaluate(script());
        if (page.evaluate(SERIOUS, selector) instanceof List<?> found && !found.isEmpty()) {
            throw new AssertionError("axe: " + found);
        }
    }

    private static String script() throws IOException {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
