package io.replyx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list with a typo, or with what is long gone, guards nothing. */
class ListsTest {
    private static final Set<String> JDK_PACKAGES = ModuleFinder.ofSystem().findAll().stream()
            .map(ModuleReference::descriptor)
            .flatMap(module -> module.packages().stream())
            .collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest
    @EnumSource
    void a_module_is_empty_only_while_it_is_awaited(MavenModule module) {
        assertThat(holdsClass(House.REPLYX.within(module))).isEqualTo(!Awaited.MODULES.contains(module));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.replyx.application",
                "io.replyx.application..port..",
                "io.replyx.testkit.contract",
                "io.replyx..testing.."
            })
    void a_package_that_a_rule_names_holds_a_class(String pattern) {
        assertThat(holdsClass(pattern)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_module_allows_only_packages_and_types_that_exist(MavenModule module) {
        assertThat(module.libraries().packages()).allMatch(ListsTest::packageExists);
        assertThat(module.libraries().types()).allMatch(ListsTest::isOfThePlatform);
    }

    @Test
    void what_is_banned_exists() {
        assertThat(BannedMember.LIST).allMatch(BannedMember::exists);
    }

    @Test
    void a_verb_begins_the_name_of_some_use_case() {
        assertThat(usedVerbs()).containsAll(Shapes.VERBS);
    }

    @Test
    void an_exception_is_needed() {
        assertThat(Exceptions.OPEN_TRANSACTIONS).allMatch(holds(Tenancy::opensTransactions));
        assertThat(Exceptions.TAKE_TIME).allMatch(holds(Hygiene::takesTimeOrChance));
        assertThat(Exceptions.PUBLIC_WITHOUT_USER)
                .allMatch(holds(type -> Usage.isPublicFile(House.REPLYX, type) && !Usage.isUsed(House.REPLYX, type)));
        assertThat(Exceptions.PORT_METHODS_WITHOUT_USER).isSubsetOf(uncalledPortMethods());
    }

    @Test
    void an_awaited_contract_test_is_missing() {
        assertThat(Awaited.CONTRACTS)
                .allMatch(holds(type ->
                        Contracts.uncovered(House.REPLYX, type).findAny().isPresent()));
    }

    private static Predicate<String> holds(Predicate<JavaClass> wanted) {
        return name -> wanted.test(House.REPLYX.classes().get(House.REPLYX.name(name)));
    }

    private static Set<String> uncalledPortMethods() {
        return House.REPLYX.classes().stream()
                .filter(Ports.of(House.REPLYX))
                .flatMap(port -> Usage.uncalled(House.REPLYX, port)
                        .map(method -> House.REPLYX.relative(port) + "." + method.getName()))
                .collect(Collectors.toSet());
    }

    private static Set<String> usedVerbs() {
        return House.REPLYX.classes().stream()
                .filter(Shapes::isUseCase)
                .map(type -> Shapes.firstWord(type.getSimpleName()))
                .collect(Collectors.toSet());
    }

    private static boolean holdsClass(String pattern) {
        var inPackage = JavaClass.Predicates.resideInAPackage(pattern);
        return House.REPLYX.classes().stream().anyMatch(inPackage);
    }

    private static boolean isOfThePlatform(String type) {
        var inPackage = type.substring(0, type.lastIndexOf('.'));
        return JDK_PACKAGES.contains(inPackage) && (type.startsWith("java.") || type.startsWith("javax."));
    }

    private static boolean packageExists(String pattern) {
        var name = pattern.endsWith("..") ? pattern.substring(0, pattern.length() - 2) : pattern;
        return JDK_PACKAGES.stream().anyMatch(known -> known.equals(name) || known.startsWith(name + "."))
                || ListsTest.class.getClassLoader().getResource(name.replace('.', '/')) != null;
    }
}
