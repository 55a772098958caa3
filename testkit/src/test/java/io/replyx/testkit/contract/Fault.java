package io.replyx.testkit.contract;

import io.replyx.testkit.contract.Planted.Defect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that a careless implementation could do wrong.
 *
 * @param defects by method name; made anew for each test, so that they may remember things
 * @param suite the tests that are to find it
 * @param caughtBy the test that finds it, whatever else fails
 */
record Fault(String name, Set<Class<?>> ports, Supplier<Map<String, Defect>> defects, Class<?> suite, String caughtBy) {
    static Fault in(Class<?> port, String name, String method, Defect defect, Class<?> suite, String caughtBy) {
        return new Fault(
                port.getSimpleName() + ": " + name, Set.of(port), () -> Map.of(method, defect), suite, caughtBy);
    }

    static List<Fault> all() {
        return Stream.of(
                        TransactionFaults.all(),
                        IdentityFaults.all(),
                        TenantStoreFaults.all(),
                        AssistantFaults.all(),
                        KnowledgeFaults.all(),
                        DialogFaults.all(),
                        SiteFaults.all(),
                        BotFaults.all(),
                        GuardFaults.all(),
                        JobFaults.all(),
                        ChargingFaults.all(),
                        RemotePartFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    static Fault named(String name) {
        return all().stream()
                .filter(fault -> fault.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    Planted plant() {
        return new Planted(ports, defects.get());
    }
}
