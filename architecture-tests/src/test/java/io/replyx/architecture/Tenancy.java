package io.replyx.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.identity.port.Mailer;
import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose data is touched, and who opens the transaction for it. */
final class Tenancy {
    /** Ports that compute or send, and keep nobody's data. */
    static final Set<Class<?>> KEEP_NO_DATA = Set.of(
            AnswerModel.class,
            BotGateway.class,
            DocumentParser.class,
            Embedder.class,
            Mailer.class,
            PasswordHasher.class);

    private static final Set<String> ACROSS = Set.of("acrossTenants", "runAcrossTenants");
    private static final Set<String> OPENING = Set.of("inTenant", "runInTenant", "acrossTenants", "runAcrossTenants");

    private Tenancy() {}

    static ArchRule storesAskForTheTenant(House house) {
        return classes()
                .that(Ports.of(house))
                .should(Must.have(
                        "methods that start with the tenant or something that carries it",
                        Tenancy::methodsWithoutTenant))
                .because("the argument that was forgotten is the leak that is found in production");
    }

    private static Stream<String> methodsWithoutTenant(JavaClass port) {
        return port.getMethods().stream()
                .filter(method -> !keepsNoData(port)
                        && !isAcrossTenants(method)
                        && !startsWithTenant(method)
                        && !saysACode(method))
                .map(method -> "has " + method.getName() + ", which does not start with the tenant");
    }

    private static boolean keepsNoData(JavaClass port) {
        return port.isEquivalentTo(Transactions.class) || KEEP_NO_DATA.stream().anyMatch(port::isEquivalentTo);
    }

    /** Such as what a caller is told of an unknown id: no data is touched for it. */
    private static boolean saysACode(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && method.getRawReturnType().isAssignableTo(RefusalCode.class);
    }

    private static boolean startsWithTenant(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .findFirst()
                .map(Tenancy::carriesTenant)
                .orElse(false);
    }

    private static boolean carriesTenant(JavaClass type) {
        return type.isEquivalentTo(TenantId.class)
                || type.isAssignableTo(TenantAggregate.class)
                || (type.isRecord()
                        && type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(TenantId.class)));
    }

    static ArchRule acrossTenantsIsMarked(House house) {
        return classes()
                .that(house.in(
                        MavenModule.DOMAIN,
                        MavenModule.APPLICATION,
                        MavenModule.PERSISTENCE,
                        MavenModule.AI,
                        MavenModule.TELEGRAM,
                        MavenModule.HTTP,
                        MavenModule.BOOTSTRAP))
                .should(Must.have(
                        "@AcrossTenants where they go across tenants",
                        type -> opened(type, ACROSS)
                                .filter(access -> !isAcrossTenants(access.getOrigin()))
                                .map(access -> "is not marked @AcrossTenants: " + access.getDescription())))
                .because("each of these places is reviewed by name");
    }

    static ArchRule transactionsAreOpenedByUseCases(House house) {
        return classes()
                .that(house.in(
                        MavenModule.DOMAIN,
                        MavenModule.APPLICATION,
                        MavenModule.PERSISTENCE,
                        MavenModule.AI,
                        MavenModule.TELEGRAM,
                        MavenModule.HTTP,
                        MavenModule.BOOTSTRAP))
                .should(Must.have(
                        "no transaction of their own",
                        type -> opened(type, OPENING)
                                .filter(_ -> !mayOpen(house, type))
                                .map(access -> "opens a transaction: " + access.getDescription())))
                .because("who reads a use case sees where its transactions begin and end");
    }

    private static boolean mayOpen(House house, JavaClass type) {
        return type.isAssignableTo(UseCase.class)
                || type.isAssignableTo(JobHandler.class)
                || Exceptions.OPEN_TRANSACTIONS.contains(house.relative(type));
    }

    static boolean opensTransactions(JavaClass type) {
        return opened(type, OPENING).findAny().isPresent();
    }

    private static Stream<JavaCodeUnitAccess<?>> opened(JavaClass type, Set<String> names) {
        return type.isAssignableTo(Transactions.class)
                ? Stream.empty()
                : type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> names.contains(access.getTarget().getName())
                                && access.getTargetOwner().isAssignableTo(Transactions.class))
                        .map(access -> access);
    }

    private static boolean isAcrossTenants(JavaCodeUnit method) {
        return method.isAnnotatedWith(AcrossTenants.class) || isAcrossTenants(method.getOwner());
    }

    private static boolean isAcrossTenants(JavaClass type) {
        return type.isAnnotatedWith(AcrossTenants.class)
                || type.getEnclosingClass().map(Tenancy::isAcrossTenants).orElse(false);
    }

    /** Every type and method that carries the mark, by name. */
    static Set<String> marked(House house) {
        return house.classes().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type)
                                .filter(self -> self.isAnnotatedWith(AcrossTenants.class))
                                .map(house::relative),
                        type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(AcrossTenants.class))
                                .map(method -> house.relative(type) + "." + method.getName())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
