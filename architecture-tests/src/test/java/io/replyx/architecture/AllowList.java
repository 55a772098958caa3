package io.replyx.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class may depend on. A typo in a list of what is allowed fails loudly; one in a list of what is forbidden passes
 * in silence.
 *
 * @param packages ArchUnit's package patterns
 * @param types full names of single top-level classes
 */
record AllowList(Set<String> packages, Set<String> types) {
    AllowList {
        packages = Set.copyOf(packages);
        types = Set.copyOf(types);
    }

    static AllowList packages(String... packages) {
        return new AllowList(Set.copyOf(Arrays.asList(packages)), Set.of());
    }

    static AllowList types(Class<?>... types) {
        return new AllowList(
                Set.of(), Set.of(Arrays.stream(types).map(Class::getName).toArray(String[]::new)));
    }

    AllowList and(AllowList other) {
        return new AllowList(union(packages, other.packages), union(types, other.types));
    }

    DescribedPredicate<JavaClass> asPredicate() {
        var inPackages = PackageMatchers.of(packages);
        return DescribedPredicate.describe("are allowed here", type -> {
            var base = type.getBaseComponentType();
            return base.isPrimitive() || inPackages.test(base.getPackageName()) || types.contains(topLevel(base));
        });
    }

    private static String topLevel(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
