package io.replyx.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;

/** Who may see whom. */
final class Boundaries {
    private Boundaries() {}

    static ArchRule everyClassBelongsToAModule(House house) {
        return classes()
                .should(Must.have(
                        "a module",
                        type -> Must.when(!house.in(MavenModule.values()).test(type), "belongs to no module")))
                .because("the rules hold what they know; a new module is added to them with its list of libraries");
    }

    static ArchRule domainStandsAlone(House house) {
        return sees(house, MavenModule.DOMAIN)
                .because("a rule of the business that reaches nothing can be tested and trusted anywhere");
    }

    static ArchRule applicationSeesOnlyTheDomain(House house) {
        return sees(house, MavenModule.APPLICATION, MavenModule.DOMAIN)
                .because("an embedding host gets the core without a server, a database or a thread");
    }

    static ArchRule testkitSeesOnlyTheCore(House house) {
        return sees(house, MavenModule.TESTKIT, MavenModule.DOMAIN, MavenModule.APPLICATION)
                .because("a contract that knows an adapter is no contract");
    }

    static ArchRule embeddedPostgresStandsAlone(House house) {
        return sees(house, MavenModule.POSTGRES)
                .because("it launches a database and knows nothing of what is kept there");
    }

    static ArchRule persistenceKeepsToItsLibraries(House house) {
        return adapter(house, MavenModule.PERSISTENCE);
    }

    static ArchRule aiKeepsToItsLibraries(House house) {
        return adapter(house, MavenModule.AI);
    }

    static ArchRule telegramKeepsToItsLibraries(House house) {
        return adapter(house, MavenModule.TELEGRAM);
    }

    static ArchRule httpKeepsToItsLibraries(House house) {
        return adapter(house, MavenModule.HTTP);
    }

    private static ArchRule adapter(House house, MavenModule module) {
        return sees(house, module, MavenModule.DOMAIN, MavenModule.APPLICATION)
                .because("an adapter can be replaced only while no other adapter knows it");
    }

    static ArchRule bootstrapSeesNoTestCode(House house) {
        var product = Arrays.stream(MavenModule.values())
                .filter(module -> module != MavenModule.TESTKIT)
                .toArray(MavenModule[]::new);
        return sees(house, MavenModule.BOOTSTRAP, product)
                .because("it wires the product: every module of it, and nothing made for tests");
    }

    private static ArchRule sees(House house, MavenModule module, MavenModule... others) {
        return classes()
                .that(house.in(module))
                .should()
                .onlyDependOnClassesThat(module.allowed(house, others).asPredicate());
    }

    static ArchRule drivingAdaptersSeeNoPort(House house) {
        return noClasses()
                .that(house.in(MavenModule.HTTP))
                .should()
                .dependOnClassesThat(house.inPorts().or(House.REPLYX.inPorts()))
                .because("what a request may do is decided by use cases; a store would answer anybody");
    }

    static ArchRule capabilitiesFormNoCycle(House house) {
        return slices().assignedFrom(new Capabilities(house, MavenModule.DOMAIN, MavenModule.APPLICATION))
                .should()
                .beFreeOfCycles()
                .because("a capability is read, changed and one day moved by itself");
    }

    static ArchRule persistenceCapabilitiesFormNoCycle(House house) {
        return capabilitiesWithin(house, MavenModule.PERSISTENCE);
    }

    static ArchRule aiPartsFormNoCycle(House house) {
        return capabilitiesWithin(house, MavenModule.AI);
    }

    static ArchRule telegramPartsFormNoCycle(House house) {
        return capabilitiesWithin(house, MavenModule.TELEGRAM);
    }

    static ArchRule httpCapabilitiesFormNoCycle(House house) {
        return capabilitiesWithin(house, MavenModule.HTTP);
    }

    private static ArchRule capabilitiesWithin(House house, MavenModule module) {
        return slices().assignedFrom(new Capabilities(house, module))
                .should()
                .beFreeOfCycles()
                .because("an adapter is divided as the core is, and for the same reason");
    }

    static ArchRule nobodyImportsTheAssembly(House house) {
        var assembly = resideInAPackage(house.name(MavenModule.APPLICATION.path()));
        return noClasses()
                .that(house.in(MavenModule.DOMAIN, MavenModule.APPLICATION).and(not(assembly)))
                .should()
                .dependOnClassesThat(assembly)
                .because("the assembly imports every capability, so importing it back is a cycle with all of them");
    }

    static ArchRule productionSeesNoTestingPackage(House house) {
        var testing = resideInAPackage(house.root() + "..testing..").or(house.in(MavenModule.TESTKIT));
        return noClasses()
                .that(not(testing))
                .should()
                .dependOnClassesThat(testing)
                .because("shared test databases and fakes have no place in a running product");
    }

    /** One slice for each capability, over all the given modules; the classes at a module's root assemble them. */
    private record Capabilities(House house, MavenModule... modules) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Arrays.stream(modules)
                    .filter(module -> resides(module).test(type))
                    .map(module -> type.getPackageName()
                            .substring(house.name(module.path()).length() + 1))
                    .map(path -> SliceIdentifier.of(path.split("\\.", -1)[0]))
                    .findFirst()
                    .orElseGet(SliceIdentifier::ignore);
        }

        private DescribedPredicate<JavaClass> resides(MavenModule module) {
            return resideInAPackage(house.name(module.path()) + ".*..");
        }

        @Override
        public String getDescription() {
            return "capabilities of " + Arrays.toString(modules);
        }
    }
}
