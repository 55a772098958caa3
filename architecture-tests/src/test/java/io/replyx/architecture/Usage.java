package io.replyx.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Nothing is kept for later. */
final class Usage {
    private Usage() {}

    static ArchRule portsAreUsed(House house) {
        return classes()
                .that(Ports.of(house))
                .should(Must.have(
                        "a caller in the core for each method",
                        port -> methodsWithoutUser(house, port)
                                .map(method -> "has " + method.getName() + ", which nobody calls")))
                .because("a port is what the core asks for, not what an adapter could do");
    }

    private static Stream<JavaMethod> methodsWithoutUser(House house, JavaClass port) {
        return uncalled(house, port)
                .filter(method ->
                        !Exceptions.PORT_METHODS_WITHOUT_USER.contains(house.relative(port) + "." + method.getName()));
    }

    static Stream<JavaMethod> uncalled(House house, JavaClass port) {
        return port.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> !isCalled(house, method));
    }

    /** By a use case, a job, or a convenience of the port itself; bootstrap drives the job queue, Telegram's fleet holds leases. */
    private static boolean isCalled(House house, JavaMethod method) {
        var callers = house.in(MavenModule.APPLICATION, MavenModule.TELEGRAM, MavenModule.BOOTSTRAP);
        return method.getAccessesToSelf().stream().anyMatch(access -> callers.test(access.getOriginOwner()));
    }

    static ArchRule publicClassesAreUsed(House house) {
        return classes()
                .that(house.in(
                        MavenModule.DOMAIN,
                        MavenModule.APPLICATION,
                        MavenModule.POSTGRES,
                        MavenModule.PERSISTENCE,
                        MavenModule.AI,
                        MavenModule.TELEGRAM,
                        MavenModule.HTTP,
                        MavenModule.BOOTSTRAP))
                .and(describe("are public files", type -> isPublicFile(house, type)))
                .and(not(excepted(house)))
                .should(Must.have(
                        "a user in the product",
                        type -> Must.when(!isUsed(house, type), "is public and used by nobody")))
                .because("public is a promise, and what nobody needs is deleted");
    }

    static boolean isPublicFile(House house, JavaClass type) {
        return house.isWhole(type) && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static DescribedPredicate<JavaClass> excepted(House house) {
        return describe("are excepted", type -> Exceptions.PUBLIC_WITHOUT_USER.contains(house.relative(type)));
    }

    static boolean isUsed(House house, JavaClass type) {
        var tests = house.in(MavenModule.TESTKIT);
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(user -> !house.whole(user).equals(type) && !tests.test(user));
    }
}
