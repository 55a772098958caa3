package io.replyx.http.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.RefusalCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TranslationsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");

    private final Translations translations = new Translations();

    @TestFactory
    Stream<DynamicTest> every_refusal_has_a_russian_text_with_the_same_places() {
        return codes().stream()
                .map(code -> dynamicTest(code.code(), () -> {
                    var russian = translations.russian(code.code()).orElse("");
                    assertThat(russian).containsPattern(CYRILLIC);
                    assertThat(places(russian)).isEqualTo(places(code.template()));
                }));
    }

    @Test
    void the_refusals_of_all_modules_are_looked_at() {
        assertThat(codes())
                .contains(InputRefusal.REQUIRED, AccessRefusal.NOT_LOGGED_IN, HttpRefusal.MALFORMED_JSON)
                .hasSizeGreaterThan(40);
        assertThat(codes().stream().map(RefusalCode::code)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> every_word_that_stands_in_a_place_is_translated() {
        return Arrays.stream(ExpectedType.values())
                .map(expected -> dynamicTest(
                        expected.name(),
                        () -> assertThat(translations
                                        .russian("expected." + expected)
                                        .orElse(""))
                                .containsPattern(CYRILLIC)));
    }

    @TestFactory
    Stream<DynamicTest> every_status_has_a_title_in_both_languages() {
        return codes().stream()
                .map(Problems::status)
                .distinct()
                .map(status -> dynamicTest("status " + status, () -> {
                    assertThat(translations.title(status, Language.RU)).containsPattern(CYRILLIC);
                    assertThat(translations.title(status, Language.EN)).doesNotContainPattern(CYRILLIC);
                    assertThat(translations.title(status, Language.EN).equals("Internal error"))
                            .isEqualTo(status == 500);
                }));
    }

    private static Set<String> places(String template) {
        return PLACE.matcher(template).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Every refusal there is, found by looking through the modules themselves. */
    private static List<RefusalCode> codes() {
        return Stream.of(RefusalCode.class, AccessRefusal.class, HttpRefusal.class)
                .flatMap(module -> classNames(module).stream())
                .map(TranslationsTest::load)
                .filter(type -> type.isEnum() && RefusalCode.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(RefusalCode.class::cast)
                .toList();
    }

    private static List<String> classNames(Class<?> member) {
        try {
            var place = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return classNames(place);
            }
            try (var jar = FileSystems.newFileSystem(place)) {
                return classNames(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> classNames(Path root) throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.startsWith("io/replyx/") && file.endsWith(".class"))
                    .filter(file -> !file.contains("-info"))
                    .forEach(file -> names.add(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')));
        }
        return names;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TranslationsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
