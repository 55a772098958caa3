package io.replyx.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchRule;
import io.replyx.application.kernel.UseCase;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What use cases and rows look like. */
final class Shapes {
    /** The verbs that use cases begin with. A new one is added here, after a look whether the field says so. */
    static final Set<String> VERBS = Set.of(
            "Accept",
            "Add",
            "Attach",
            "Change",
            "Close",
            "Confirm",
            "Create",
            "Delete",
            "Find",
            "Follow",
            "Get",
            "List",
            "Log",
            "Publish",
            "Rate",
            "Receive",
            "Refresh",
            "Register",
            "Replay",
            "Resend",
            "Resume",
            "Roll",
            "Rotate",
            "Search",
            "Start",
            "Update",
            "Withdraw");

    private static final Pattern ROW = Pattern.compile(".*(Row|Column|Columns)");

    private Shapes() {}

    static ArchRule useCasesAreShapedAlike(House house) {
        return classes()
                .that(house.in(MavenModule.APPLICATION))
                .and(describe("implement UseCase", Shapes::isUseCase))
                .should(Must.have("the shape of a use case", Shapes::wrongWithUseCase))
                .because("the list of files is the list of features, and each is read the same way");
    }

    static boolean isUseCase(JavaClass type) {
        return type.isAssignableTo(UseCase.class) && !type.isInterface();
    }

    private static Stream<String> wrongWithUseCase(JavaClass type) {
        return Stream.of(
                        Must.when(!type.getModifiers().contains(JavaModifier.FINAL), "is not final"),
                        Must.when(!VERBS.contains(firstWord(type.getSimpleName())), "does not begin with a known verb"),
                        Must.when(!takesItsOwnInput(type), "does not take its own nested Command or Query record"),
                        Must.when(publicMethods(type) != 1, "has other public methods than handle"),
                        Must.when(!onlyPackageMayConstruct(type), "has a constructor that is not package-private"))
                .flatMap(wrong -> wrong);
    }

    static String firstWord(String name) {
        return name.split("(?<=[a-z])(?=[A-Z])", 2)[0];
    }

    private static boolean takesItsOwnInput(JavaClass type) {
        return type.getInterfaces().stream()
                .filter(JavaParameterizedType.class::isInstance)
                .map(JavaParameterizedType.class::cast)
                .filter(implemented -> implemented.toErasure().isEquivalentTo(UseCase.class))
                .map(implemented ->
                        implemented.getActualTypeArguments().getFirst().toErasure())
                .anyMatch(input -> isInput(input)
                        && Set.of(type.getName() + "$Command", type.getName() + "$Query")
                                .contains(input.getName()));
    }

    /** A sealed interface stands for the few forms that one question has. */
    private static boolean isInput(JavaClass type) {
        return type.isRecord() || type.reflect().isSealed();
    }

    /** The compiler's bridge from {@code handle(Actor, Object)} is not counted. */
    private static long publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .count();
    }

    private static boolean onlyPackageMayConstruct(JavaClass type) {
        return type.getConstructors().stream()
                .map(JavaConstructor::getModifiers)
                .noneMatch(modifiers -> modifiers.contains(JavaModifier.PUBLIC)
                        || modifiers.contains(JavaModifier.PROTECTED)
                        || modifiers.contains(JavaModifier.PRIVATE));
    }

    static boolean isRow(House house, JavaClass type) {
        return house.in(MavenModule.PERSISTENCE).test(type)
                && ROW.matcher(type.getSimpleName()).matches();
    }

    static ArchRule rowsStayInTheirPackage(House house) {
        return classes()
                .that(describe(
                        "are rows or columns, and no common part of them",
                        type -> isRow(house, type) && !type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .should()
                .notBePublic()
                .andShould()
                .notBeProtected()
                .because("how a thing is stored is its store's secret");
    }
}
