package io.replyx.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.Timer;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;

/**
 * A member of an allowed class that reaches the clock, chance, the machine's settings or other threads.
 *
 * @param parameters full names; empty means every overload
 */
record BannedMember(Class<?> owner, String name, Optional<List<String>> parameters) {
    static final String CONSTRUCTOR = "<init>";

    static final List<BannedMember> LIST = List.of(
            any(Instant.class, "now"),
            any(LocalDate.class, "now"),
            any(LocalTime.class, "now"),
            any(LocalDateTime.class, "now"),
            any(OffsetDateTime.class, "now"),
            any(ZonedDateTime.class, "now"),
            any(Year.class, "now"),
            any(YearMonth.class, "now"),
            any(InstantSource.class, "system"),
            any(Clock.class, "systemUTC"),
            any(Clock.class, "systemDefaultZone"),
            any(Clock.class, "system"),
            any(Calendar.class, "getInstance"),
            none(Date.class, CONSTRUCTOR),
            any(UUID.class, "randomUUID"),
            any(Math.class, "random"),
            none(Random.class, CONSTRUCTOR),
            any(RandomGenerator.class, "getDefault"),
            any(RandomGenerator.class, "of"),
            only(Collections.class, "shuffle", List.class),
            any(Locale.class, "getDefault"),
            any(Locale.class, "setDefault"),
            any(TimeZone.class, "getDefault"),
            any(ZoneId.class, "systemDefault"),
            any(Charset.class, "defaultCharset"),
            none(String.class, "getBytes"),
            only(String.class, CONSTRUCTOR, byte[].class),
            any(Integer.class, "getInteger"),
            any(Long.class, "getLong"),
            any(Boolean.class, "getBoolean"),
            any(Class.class, "getResource"),
            any(Class.class, "getResourceAsStream"),
            any(Class.class, "forName"),
            any(Scanner.class, CONSTRUCTOR),
            any(ServiceLoader.class, "load"),
            any(Timer.class, CONSTRUCTOR),
            any(Collection.class, "parallelStream"),
            any(BaseStream.class, "parallel"),
            any(Arrays.class, "parallelSort"),
            any(Object.class, "wait"),
            any(Object.class, "notifyAll"));

    private static BannedMember any(Class<?> owner, String name) {
        return new BannedMember(owner, name, Optional.empty());
    }

    private static BannedMember none(Class<?> owner, String name) {
        return new BannedMember(owner, name, Optional.of(List.of()));
    }

    private static BannedMember only(Class<?> owner, String name, Class<?> parameter) {
        return new BannedMember(owner, name, Optional.of(List.of(parameter.getName())));
    }

    boolean is(JavaCodeUnitAccess<?> access) {
        var target = access.getTarget();
        return target.getName().equals(name)
                && target.getOwner().isAssignableTo(owner)
                && parameters
                        .map(wanted -> wanted.equals(names(target.getRawParameterTypes())))
                        .orElse(true);
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    /** A list of what is forbidden must name what there is. */
    boolean exists() {
        var members = name.equals(CONSTRUCTOR) ? owner.getConstructors() : owner.getMethods();
        return Arrays.stream(members)
                .filter(member -> name.equals(CONSTRUCTOR) || member.getName().equals(name))
                .map(member -> Arrays.stream(member.getParameterTypes())
                        .map(Class::getName)
                        .toList())
                .anyMatch(found -> parameters.map(found::equals).orElse(true));
    }
}
