package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.testkit.contract.Planted.Call;
import io.replyx.testkit.contract.Planted.Defect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can go wrong with what guards secrets, and everybody's patience. */
final class GuardFaults {
    private GuardFaults() {}

    static List<Fault> all() {
        return List.of(
                vault("for any owner", GuardFaults::forAnybody, "opens_for_the_owner_only"),
                vault("always alike", GuardFaults::alike, "never_seals_alike"),
                vault("in the open", GuardFaults::inTheOpen, "does_not_show_what_it_sealed"),
                limits(
                        "begin anew when asked in vain",
                        "tryAcquire",
                        GuardFaults::punishing,
                        "asking_in_vain_makes_nobody_wait_longer"),
                limits(
                        "one for all",
                        "tryAcquire",
                        GuardFaults::underOneKey,
                        "each_key_has_a_quota_of_its_own_under_each_limit"),
                limits("never forget", "reset", _ -> null, "a_forgotten_key_begins_anew"));
    }

    private static Fault vault(String name, Supplier<Map<String, Defect>> defects, String caughtBy) {
        return new Fault(
                "Vault: " + name, Set.of(SecretCipher.class), defects, ScriptedSecretCipherTest.class, caughtBy);
    }

    private static Fault limits(String name, String method, Defect defect, String caughtBy) {
        return Fault.in(RateLimiter.class, name, method, defect, InProcessRateLimiterTest.class, caughtBy);
    }

    private static Map<String, Defect> forAnybody() {
        Defect sameOwner = call -> {
            call.arguments()[1] = "somebody";
            return call.proceed();
        };
        return Map.of("encrypt", sameOwner, "decrypt", sameOwner);
    }

    private static Map<String, Defect> alike() {
        var made = new HashMap<List<Object>, Object>();
        return Map.of("encrypt", call -> {
            var sealed = requireNonNull(call.proceed());
            return made.computeIfAbsent(List.of(call.arguments()), _ -> sealed);
        });
    }

    private static Map<String, Defect> inTheOpen() {
        return Map.of(
                "encrypt",
                call -> new EncryptedSecret(call.argument(0, String.class)),
                "decrypt",
                call -> call.argument(0, EncryptedSecret.class).value());
    }

    private static Object punishing(Call call) throws Throwable {
        var verdict = requireNonNull(call.proceed());
        var limit = call.argument(0, RateLimiter.Limit.class);
        return verdict instanceof RateLimiter.Result.Exhausted
                ? new RateLimiter.Result.Exhausted(limit.window())
                : verdict;
    }

    private static @Nullable Object underOneKey(Call call) throws Throwable {
        call.arguments()[1] = "everybody";
        return call.proceed();
    }
}
