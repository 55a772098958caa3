package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** A suite that lets a wrong implementation pass is worth nothing: each fault planted here must be found. */
final class PlantedFaultsTest {
    private static Events run(Class<?> suite, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selected(suite))
                .configurationParameter("junit.jupiter.execution.timeout.default", "30 s")
                .configurationParameters(parameters)
                .execute()
                .testEvents();
    }

    /** The suites of stores are nested in contracts, whose tests stand in a class that gives them the stores. */
    private static DiscoverySelector selected(Class<?> suite) {
        if (suite.getEnclosingClass() == StoresContract.class) {
            return selectNestedClass(List.of(InMemoryStoresTest.class), suite);
        }
        return suite.getEnclosingClass() == JobStoresContract.class
                ? selectNestedClass(List.of(InMemoryJobStoresTest.class), suite)
                : selectClass(suite);
    }

    @TestFactory
    Stream<DynamicTest> each_fault_is_found_by_the_test_that_is_meant_to_find_it() {
        return Fault.all().stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> assertFound(fault)));
    }

    private static void assertFound(Fault fault) {
        var events = run(fault.suite(), Map.of(Subject.FAULT, fault.name()));

        assertThat(methods(events.failed())).contains(fault.caughtBy());
        assertThat(events.succeeded().count())
                .as("what still works with " + fault.name())
                .isPositive();
    }

    @TestFactory
    Stream<DynamicTest> without_a_fault_nothing_fails() {
        return Fault.all().stream()
                .map(Fault::suite)
                .distinct()
                .map(suite -> DynamicTest.dynamicTest(suite.getSimpleName(), () -> assertSound(suite)));
    }

    private static void assertSound(Class<?> suite) {
        var events = run(suite, Map.of());

        assertThat(methods(events.failed())).isEmpty();
        assertThat(events.succeeded().count()).isPositive();
    }

    @Test
    void no_two_faults_have_the_same_name() {
        assertThat(Fault.all()).extracting(Fault::name).doesNotHaveDuplicates();
    }

    private static List<String> methods(Events events) {
        return events.stream()
                .map(Event::getTestDescriptor)
                .map(PlantedFaultsTest::method)
                .toList();
    }

    private static String method(TestDescriptor test) {
        return test.getSource()
                .map(MethodSource.class::cast)
                .map(MethodSource::getMethodName)
                .orElseThrow();
    }
}
