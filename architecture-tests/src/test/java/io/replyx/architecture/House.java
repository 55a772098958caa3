package io.replyx.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A tree of packages that is laid out like ReplyX: the real one, or the planted one that breaks every rule. A planted file
 * is a shelf: its top-level class only holds others, which the rules take for files of their own. Classes named {@code
 * Proper…} keep every rule.
 */
record House(String root) {
    static final House REPLYX = new House("io.replyx");
    static final House PLANTED = new House("io.replyx.architecture.planted");

    /** In the real house the product's own classes; tests, these here included, are left out. */
    JavaClasses classes() {
        return equals(REPLYX) ? Imported.PRODUCTION : Imported.PLANTED_CLASSES;
    }

    /** The compiled tests of the modules that implement ports; planted ones are named {@code …Story}. */
    JavaClasses tests() {
        return equals(REPLYX) ? Imported.TESTS : Imported.PLANTED_TESTS;
    }

    String name(String path) {
        return root + "." + path;
    }

    String within(MavenModule module) {
        return name(module.path()) + "..";
    }

    DescribedPredicate<JavaClass> in(MavenModule... modules) {
        return resideInAnyPackage(Arrays.stream(modules).map(this::within).toArray(String[]::new));
    }

    DescribedPredicate<JavaClass> inPorts() {
        return resideInAPackage(name("application..port.."));
    }

    String relative(JavaClass type) {
        return type.getName().substring(root.length() + 1);
    }

    /** The class that a file is named after, or that a shelf holds. */
    boolean isWhole(JavaClass type) {
        return !isShelf(type) && whole(type).equals(type);
    }

    JavaClass whole(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> !isShelf(outer))
                .map(this::whole)
                .orElse(type);
    }

    private boolean isShelf(JavaClass type) {
        return equals(PLANTED) && type.isTopLevelClass();
    }

    /** Read once: importing takes a second or two, and every rule asks for the same classes. */
    private static final class Imported {
        private static final JavaClasses PRODUCTION = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(REPLYX.root());
        private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter()
                .withImportOption(location -> !location.contains("Story"))
                .importPackages(PLANTED.root());
        private static final JavaClasses PLANTED_TESTS = new ClassFileImporter().importPackages(PLANTED.root());
        private static final JavaClasses TESTS = new ClassFileImporter()
                .importPaths(tests("testkit"), tests("persistence"), tests("ai"), tests("telegram"));

        private static Path tests(String module) {
            return Path.of(System.getProperty("replyx.tests." + module));
        }
    }
}
