package io.replyx.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.replyx.application.Persistence;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the core asks of the world: the interfaces of every {@code port} package and the parts of {@link Persistence}. */
final class Ports {
    private static final Set<String> PERSISTENT = Arrays.stream(Persistence.class.getMethods())
            .map(Method::getReturnType)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private Ports() {}

    static DescribedPredicate<JavaClass> of(House house) {
        var inPorts = house.inPorts();
        return DescribedPredicate.describe(
                "are ports",
                type -> PERSISTENT.contains(type.getName())
                        || (inPorts.test(type) && type.isInterface() && house.isWhole(type)));
    }
}
