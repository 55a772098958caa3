package io.replyx.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The widget's own unit tests, in the kind of program that they are meant for. */
@ExtendWith(StageExtension.class)
final class ModulesTest {
    private static final Path SOURCES = Product.home().resolve("widget/src");

    @TestFactory
    List<DynamicTest> modules_pass_their_own_tests(Stage stage) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".js")).forEach(file -> serve(stage, file));
        }
        var address = stage.host().put("<!doctype html><script type=\"module\" src=\"/test/js/all.js\"></script>", "");
        try (var page = stage.browser().newPage()) {
            page.navigate(address);
            page.waitForFunction("window.__results");
            var results = (List<?>) page.evaluate("window.__results.map((r) => [r.name, r.ok ? '' : r.error])");
            assertThat(results).hasSizeGreaterThan(20);
            return results.stream().map(ModulesTest::test).toList();
        }
    }

    private static DynamicTest test(Object result) {
        var said = (List<?>) result;
        return DynamicTest.dynamicTest(
                String.valueOf(said.getFirst()),
                () -> assertThat(String.valueOf(said.getLast())).isEmpty());
    }

    private static void serve(Stage stage, Path file) {
        try {
            stage.host().put("/" + SOURCES.relativize(file), "text/javascript", Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
