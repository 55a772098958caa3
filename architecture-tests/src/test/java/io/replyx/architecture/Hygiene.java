package io.replyx.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** What the core, or every module, does not do. */
final class Hygiene {
    private static final Pattern VAGUE =
            Pattern.compile(".*(Service|Manager|Impl|Helper|Helpers|Util|Utils|UseCase|Dto|DTO|Exception)");
    private static final Pattern SETTER = Pattern.compile("set([A-Z].*)?");

    private Hygiene() {}

    static ArchRule coreIsGivenTimeAndChance(House house) {
        return classes()
                .that(house.in(MavenModule.DOMAIN, MavenModule.APPLICATION))
                .and(describe("have no exception", type -> !Exceptions.TAKE_TIME.contains(house.relative(type))))
                .should(Must.have(
                        "time, ids and chance passed in",
                        type -> taken(type).map(access -> "is not given, but takes: " + access.getDescription())))
                .because("a story is told again only by what was passed in");
    }

    static boolean takesTimeOrChance(JavaClass type) {
        return taken(type).findAny().isPresent();
    }

    private static Stream<? extends JavaCodeUnitAccess<?>> taken(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> BannedMember.LIST.stream().anyMatch(banned -> banned.is(access)));
    }

    static ArchRule coreDoesNotLog(House house) {
        var logs = resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "java.util.logging..")
                .or(equivalentTo(System.Logger.class))
                .or(equivalentTo(PrintStream.class));
        return noClasses()
                .that(house.in(MavenModule.DOMAIN, MavenModule.APPLICATION))
                .should()
                .dependOnClassesThat(logs)
                .because("the core tells its caller; who is outside decides what is worth a line");
    }

    static ArchRule namesSayWhatIsMeant(House house) {
        return classes()
                .that(describe(
                        "are not the UseCase itself",
                        type -> !house.relative(type).equals("application.kernel.UseCase")))
                .should(Must.have(
                        "a name of this field",
                        type -> Must.when(
                                VAGUE.matcher(type.getSimpleName()).matches(), "has a name that says nothing")))
                .because("a reader looks for the business's word");
    }

    static ArchRule onlyRowsAreNullUnmarked(House house) {
        return classes()
                .that(house.in(MavenModule.values()))
                .and(not(describe("are rows or columns", type -> Shapes.isRow(house, type))))
                .should(Must.have(
                        "every absence checked",
                        type -> Must.when(isNullUnmarked(type), "tells the compiler to overlook absence")))
                .because("the compiler checks all of ReplyX; only what Hibernate fills field by field is let off");
    }

    private static boolean isNullUnmarked(JavaClass type) {
        return type.isAnnotatedWith(NullUnmarked.class)
                || type.getPackage().isAnnotatedWith(NullUnmarked.class)
                || type.getMembers().stream().anyMatch(member -> member.isAnnotatedWith(NullUnmarked.class));
    }

    static ArchRule nothingStaticChanges(House house) {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(house.in(MavenModule.values()))
                .should()
                .beFinal()
                .because("two worlds in one process must not meet");
    }

    static ArchRule publicFieldsAreConstants(House house) {
        return fields().that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(house.in(MavenModule.values()))
                .should()
                .beFinal()
                .because("what everybody can change, nobody can check");
    }

    static ArchRule nothingHasSetters(House house) {
        return methods()
                .that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(house.in(MavenModule.values()))
                .should()
                .haveNameNotMatching(SETTER.pattern())
                .because("what exists is valid, and a change has a name of its own");
    }

    static ArchRule domainTypesAreValues(House house) {
        return classes()
                .that(house.in(MavenModule.DOMAIN))
                .and(describe("were written by somebody", Hygiene::isWritten))
                .should(
                        Must.have(
                                "the shape of a value, a state or a policy",
                                type -> Must.when(
                                        !isDomainShape(type),
                                        "is neither a record, enum, sealed or functional interface, unchanging or private final class, nor an open idea of the kernel")))
                .because("what cannot change can be shared, compared and kept by a fake as by a database");
    }

    private static boolean isWritten(JavaClass type) {
        return !type.isAnonymousClass() && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** Sealing is not visible to ArchUnit, so the class is asked itself. */
    private static boolean isDomainShape(JavaClass type) {
        if (!type.isInterface()) {
            return type.isRecord() || type.isEnum() || isPolicy(type);
        }
        return !isPublic(type)
                || type.reflect().isSealed()
                || type.reflect().isAnnotationPresent(FunctionalInterface.class)
                || type.getPackageName().endsWith(".domain.kernel");
    }

    /** What a policy notes down while it works may change, as long as nobody outside gets hold of it. */
    private static boolean isPolicy(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && (!isPublic(type) || isUnchanging(type) || isMadeByItselfOnly(type));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isUnchanging(JavaClass type) {
        return type.getFields().stream().allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static boolean isMadeByItselfOnly(JavaClass type) {
        return type.getConstructors().stream()
                .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE));
    }
}
