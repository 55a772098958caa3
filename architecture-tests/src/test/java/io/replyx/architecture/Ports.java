package io.replyx.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.replyx.application.Persistence;
import io.replyx.application.kernel.TenantStore;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the core asks of the world: the interfaces of every {@code port} package and the parts of {@link Persistence}. */
final class Ports {
    private static final Set<String> PERSISTENT = Stream.concat(
                    Stream.of(TenantStore.class),
                    Arrays.stream(Persistence.class.getMethods())
                            .map(Method::getReturnType)
                            .flatMap(Ports::partsOf))
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** A bundle of stores stands for what is in it. */
    private static Stream<Class<?>> partsOf(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                : Stream.of(type);
    }

    private Ports() {}

    static DescribedPredicate<JavaClass> of(House house) {
        var inPorts = house.inPorts();
        return DescribedPredicate.describe(
                "are ports",
                type -> PERSISTENT.contains(type.getName())
                        || (inPorts.test(type) && type.isInterface() && house.isWhole(type)));
    }
}
