package io.replyx.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.TenantStore;
import io.replyx.testkit.contract.TenantStoreContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether each implementation of a port is run against the port's contract. */
final class Contracts {
    /** Ports whose sentences are tested in the contract of their other side. */
    static final Map<String, String> TOLD_ELSEWHERE = Map.of(Jobs.class.getSimpleName(), "JobQueue");

    private Contracts() {}

    static ArchRule adaptersAreHeldToContracts(House house) {
        return classes()
                .that(house.in(MavenModule.TESTKIT, MavenModule.PERSISTENCE, MavenModule.AI, MavenModule.TELEGRAM))
                .and(describe(
                        "implement a port",
                        type -> portsOf(house, type).findAny().isPresent()))
                .and(describe("are not awaited", type -> !Awaited.CONTRACTS.contains(house.relative(type))))
                .should(Must.have(
                        "a test that extends the contract of each port",
                        type -> uncovered(house, type)
                                .map(port -> "is not held to the contract of " + port.getSimpleName())))
                .because("a fake is worth what the real thing is held to");
    }

    /** The ports of this class that have no contract test in its module, or only tests of its siblings. */
    static Stream<JavaClass> uncovered(House house, JavaClass type) {
        return portsOf(house, type).filter(port -> !isCovered(house, type, port));
    }

    private static boolean isCovered(House house, JavaClass type, JavaClass port) {
        var module = moduleOf(house, type);
        var tests = tests(house, module, port);
        if (port.isAssignableTo(TenantStore.class) && !tests.stream().allMatch(Contracts::testsTenantStore)) {
            return false;
        }
        return tests.stream().anyMatch(test -> test.getSimpleName().startsWith(type.getSimpleName()))
                || (!tests.isEmpty() && implementations(house, module, port) == 1);
    }

    /** The contract of a tenant's store begins with that of all such stores. */
    private static boolean testsTenantStore(JavaClass test) {
        return test.isAssignableTo(TenantStoreContract.class);
    }

    private static Stream<JavaClass> portsOf(House house, JavaClass type) {
        var ports = Ports.of(house);
        return isConcrete(type) && house.isWhole(type)
                ? type.getAllRawInterfaces().stream()
                        .filter(ports)
                        .filter(port -> !port.isEquivalentTo(TenantStore.class))
                : Stream.empty();
    }

    private static boolean isConcrete(JavaClass type) {
        return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static long implementations(House house, MavenModule module, JavaClass port) {
        return house.classes().stream()
                .filter(house.in(module))
                .filter(type -> isConcrete(type) && type.isAssignableTo(port.getName()))
                .count();
    }

    private static List<JavaClass> tests(House house, MavenModule module, JavaClass port) {
        var contract = contractOf(house, port.getSimpleName());
        return house.tests().stream()
                .filter(house.in(module))
                .filter(Contracts::isConcrete)
                .flatMap(test -> Stream.concat(Stream.of(test), inherited(house, test)))
                .filter(test -> isConcrete(test) && test.isAssignableTo(contract))
                .toList();
    }

    /** The suites that are nested in a contract which the test extends. */
    private static Stream<JavaClass> inherited(House house, JavaClass test) {
        return house.classes().stream()
                .filter(suite -> suite.getEnclosingClass()
                        .filter(outer -> !outer.equals(test) && test.isAssignableTo(outer.getName()))
                        .isPresent());
    }

    private static DescribedPredicate<JavaClass> contractOf(House house, String port) {
        var name = TOLD_ELSEWHERE.getOrDefault(port, port) + "Contract";
        return resideInAPackage(house.name("testkit.contract"))
                .and(simpleName(name))
                .and(describe("are files", house::isWhole));
    }

    private static MavenModule moduleOf(House house, JavaClass type) {
        return Stream.of(MavenModule.values())
                .filter(module -> house.in(module).test(type))
                .findFirst()
                .orElseThrow();
    }
}
