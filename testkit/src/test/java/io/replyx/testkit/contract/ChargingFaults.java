package io.replyx.testkit.contract;

import io.replyx.application.billing.port.Charging;
import io.replyx.domain.billing.Usage;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can go wrong with charging before any money is counted. */
final class ChargingFaults {
    private ChargingFaults() {}

    static List<Fault> all() {
        return List.of(
                charging(
                        "a second row for the same answer",
                        () -> Map.of("hold", once(ChargingFaults::tenantAndHold)),
                        "setting_aside_for_the_same_answer_again_is_harmless"),
                charging(
                        "one answer at a time",
                        () -> Map.of("hold", once(ChargingFaults::tenant)),
                        "one_transaction_may_set_aside_for_several_answers"),
                charging(
                        "holds of nobody in particular",
                        () -> ending(ChargingFaults::hold),
                        "what_one_tenant_settled_another_may_still_set_aside"),
                charging(
                        "settle what is no longer held",
                        () -> Map.of("settle", once(ChargingFaults::tenantAndHold)),
                        "settling_again_is_harmless"),
                charging(
                        "release what is no longer held",
                        () -> Map.of("release", once(ChargingFaults::tenantAndHold)),
                        "releasing_again_is_harmless"),
                charging(
                        "release what is settled",
                        () -> ending(ChargingFaults::tenantAndHold),
                        "releasing_what_is_settled_is_harmless"),
                charging(
                        "settle what is released",
                        () -> ending(ChargingFaults::tenantAndHold),
                        "settling_what_is_released_is_harmless"),
                charging(
                        "no settling of nothing",
                        () -> Map.of("settle", refusing(Usage.NONE::equals)),
                        "an_answer_that_used_nothing_is_settled"),
                charging(
                        "no more than was set aside",
                        () -> Map.of("settle", refusing(usage -> usage.outputTokens() > 4_000)),
                        "an_answer_that_used_more_than_anybody_set_aside_is_settled"));
    }

    private static Fault charging(String name, Supplier<Map<String, Defect>> defects, String caughtBy) {
        return new Fault("Charging: " + name, Set.of(Charging.class), defects, NoChargingTest.class, caughtBy);
    }

    private static Object tenantAndHold(Call call) {
        return List.of(tenant(call), hold(call));
    }

    private static Object tenant(Call call) {
        return call.arguments()[0];
    }

    private static Object hold(Call call) {
        return call.arguments()[1];
    }

    /** However a hold ends, it does so once; what comes later fails. */
    private static Map<String, Defect> ending(Function<Call, Object> key) {
        var once = once(key);
        return Map.of("settle", once, "release", once);
    }

    private static Defect once(Function<Call, Object> key) {
        var seen = new HashSet<Object>();
        return call -> seen.add(key.apply(call)) ? call.proceed() : fail("seen before");
    }

    private static Defect refusing(Predicate<Usage> unwanted) {
        return call -> unwanted.test(call.argument(2, Usage.class)) ? fail("unwanted") : call.proceed();
    }

    private static @Nullable Object fail(String why) {
        throw new IllegalStateException(why);
    }
}
