package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.identity.port.Sessions;
import io.replyx.application.identity.port.Tenants;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.testkit.contract.Planted.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can go wrong with the stores of accounts. */
final class IdentityFaults {
    private IdentityFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.in(
                        Users.class,
                        "no version check",
                        "save",
                        IdentityFaults::lettingStaleSavesPass,
                        InMemoryStoresTest.UsersHold.class,
                        "refuses_a_stale_save"),
                Fault.in(
                        Users.class,
                        "lose the language",
                        "add",
                        IdentityFaults::withoutLanguage,
                        InMemoryStoresTest.UsersHold.class,
                        "gives_back_all_of_a_registered_user"),
                Fault.in(
                        Users.class,
                        "take an address twice",
                        "add",
                        IdentityFaults::lettingRefusedPass,
                        InMemoryStoresTest.UsersHold.class,
                        "refuses_a_second_user_with_the_same_address"),
                Fault.in(
                        Tenants.class,
                        "memberships in any order",
                        "membershipsOf",
                        call -> ((List<?>) requireNonNull(call.proceed())).reversed(),
                        InMemoryStoresTest.TenantsHold.class,
                        "lists_a_users_memberships_with_the_oldest_tenant_first"),
                Fault.in(
                        Sessions.class,
                        "no version check",
                        "save",
                        IdentityFaults::lettingStaleSavesPass,
                        InMemoryStoresTest.SessionsHold.class,
                        "refuses_a_stale_save"),
                new Fault(
                        "Sessions: a lock that shows what was read before",
                        Set.of(Sessions.class),
                        DialogFaults::remembering,
                        InMemoryStoresTest.SessionsHold.class,
                        "nobody_else_changes_a_session_that_is_locked"),
                Fault.in(
                        Sessions.class,
                        "lose the tenant",
                        "add",
                        IdentityFaults::withoutTenant,
                        InMemoryStoresTest.SessionsHold.class,
                        "gives_back_all_of_a_session_in_a_tenant"),
                Fault.in(
                        Sessions.class,
                        "keep the old token",
                        "save",
                        IdentityFaults::withTheOldToken,
                        InMemoryStoresTest.SessionsHold.class,
                        "saves_a_rotated_token_and_its_new_end"),
                Fault.in(
                        ConfirmationTokens.class,
                        "give a token out twice",
                        "take",
                        IdentityFaults::takenAndPutBack,
                        InMemoryStoresTest.ConfirmationTokensHold.class,
                        "of_several_callers_one_gets_the_token"));
    }

    static @Nullable Object lettingStaleSavesPass(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (StaleState ignored) {
            return null;
        }
    }

    private static @Nullable Object lettingRefusedPass(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (Refusal ignored) {
            return null;
        }
    }

    private static @Nullable Object withoutLanguage(Call call) throws Throwable {
        var user = call.argument(0, User.class);
        return call.proceedWith(new User(
                user.id(),
                user.email(),
                user.name(),
                user.password(),
                Language.EN,
                user.confirmation(),
                user.platformAdmin(),
                user.createdAt(),
                user.version()));
    }

    private static @Nullable Object withoutTenant(Call call) throws Throwable {
        var session = call.argument(0, Session.class);
        return call.proceedWith(new Session(
                session.id(),
                session.user(),
                Optional.empty(),
                session.token(),
                session.expiresAt(),
                session.revoked(),
                session.version()));
    }

    private static @Nullable Object withTheOldToken(Call call) throws Throwable {
        var session = call.argument(0, Session.class);
        var stored = call.on(Sessions.class).lock(session.id()).orElseThrow();
        return call.proceedWith(new Session(
                session.id(),
                session.user(),
                session.tenant(),
                stored.token(),
                session.expiresAt(),
                session.revoked(),
                session.version()));
    }

    private static @Nullable Object takenAndPutBack(Call call) throws Throwable {
        var taken = (Optional<?>) requireNonNull(call.proceed());
        taken.map(ConfirmationToken.class::cast).ifPresent(call.on(ConfirmationTokens.class)::add);
        return taken;
    }
}
